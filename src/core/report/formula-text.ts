/** What a spreadsheet begins a formula with, typed in full width too. Source: OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** Would a spreadsheet take the text for a formula? Numbers are none. */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text)

/** A text no spreadsheet runs: an apostrophe stands before what looks like a formula. */
export const safeText = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text)
