// Kept to syntax and modules that old versions of Node understand, so that they can say what is wrong.
import process from 'process'

/** The versions every tool of the project runs on: 20.19 and later, 22.12 and later, 23 and up. */
export function runsOn(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

/** End with one sentence where this Node is too old. */
export function requireNode() {
  if (runsOn(process.versions.node)) return
  console.error(
    `Yuetu needs Node 20.19 or later (22.12 or later in the 22 line); this is Node ${process.versions.node}.`,
  )
  process.exit(1)
}
