const INNER: Record<string, string> = { '“': '‘', '”': '’', '‘': '“', '’': '”' }

/** A passage as it stands between quotation marks: its own marks are the inner pair, and theirs the outer again. */
export const withinMarks = (passage: string): string =>
  /[“”]/u.test(passage) ? passage.replace(/[“”‘’]/gu, (mark) => INNER[mark]!) : passage

/** A passage in quotation marks, the marks within it set as the inner pair. */
export const quoted = (passage: string): string => `“${withinMarks(passage)}”`
