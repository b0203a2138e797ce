/** Reading the SVG that the atlas itself writes: well-formed XML, styled by attributes. */

export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (SvgElement | string)[]
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/y
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The root element. Throws where a tag is not closed, or the markup is none of this kind. */
export function readSvg(source: string): SvgElement {
  const top: { children: (SvgElement | string)[] } = { children: [] }
  const open: { name: string; children: (SvgElement | string)[] }[] = [{ name: '', ...top }]
  const token = new RegExp(TOKEN)
  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const match = token.exec(source)
    if (!match) throw new Error(`SVG: not understood at ${at}: ${source.slice(at, at + 40)}`)
    const [text, closing, name, attributes, selfClosing] = match
    const parent = open.at(-1)!
    if (name === undefined) {
      if (!text.startsWith('<')) parent.children.push(unescaped(text))
    } else if (closing) {
      if (open.pop()!.name !== name) throw new Error(`SVG: </${name}> closes nothing`)
    } else {
      const element = { name, attributes: attributesOf(attributes ?? ''), children: [] }
      parent.children.push(element)
      if (!selfClosing) open.push(element)
    }
  }
  const root = open[0]!.children.find((c): c is SvgElement => typeof c !== 'string')
  if (open.length !== 1 || !root) throw new Error(`SVG: <${open.at(-1)!.name}> is not closed`)
  return root
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE))
    attributes[name!] = unescaped(double ?? single ?? '')
  for (const rule of attributes['style']?.split(';') ?? []) {
    const [name, value] = rule.split(':')
    if (name?.trim() && value) attributes[name.trim()] = value.trim()
  }
  return attributes
}

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (NAMED[name] ?? whole) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  )

/** Every element below, itself first. */
export function* elementsIn(element: SvgElement): Generator<SvgElement> {
  yield element
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child)
}
