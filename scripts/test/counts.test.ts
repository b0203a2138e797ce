import { expect, it } from 'vitest'
import { add, asText, countsOfExit, countsOfPlaywright, countsOfVitest, NONE, withExit } from './counts'

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 0,
  testResults: [
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [{}, {}] },
  ],
}

it('reads the report of vitest, files that could not be loaded included', () => {
  expect(countsOfVitest(vitestReport)).toEqual({ passed: 5, failed: 1, skipped: 2 })
  const notLoaded = { status: 'failed', assertionResults: [] }
  const broken = { ...vitestReport, testResults: [...vitestReport.testResults, notLoaded] }
  expect(countsOfVitest(broken).failed).toBe(2)
})

it('reads the report of Playwright, errors outside of tests included', () => {
  const stats = { expected: 7, flaky: 1, unexpected: 2, skipped: 3 }
  expect(countsOfPlaywright({ stats, errors: [] })).toEqual({ passed: 8, failed: 2, skipped: 3 })
  expect(countsOfPlaywright({ stats, errors: [{ message: 'no server' }] }).failed).toBe(3)
})

it('believes an exit code before a report', () => {
  expect(withExit({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  expect(withExit({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2)
  expect(countsOfExit(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
})

it('sums and prints', () => {
  const sum = [countsOfExit(0), countsOfExit(2), { passed: 0, failed: 0, skipped: 4 }].reduce(add, NONE)
  expect(asText(sum)).toBe('1 passed, 1 failed, 4 skipped')
  expect(asText(countsOfExit(0))).toBe('1 passed, 0 failed')
})
