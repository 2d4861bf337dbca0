import { type Language, languages } from './languages.ts'
import { catalogue } from './words/catalogue.ts'

/** The line above which an answer is written, in one language; the marks stay when a mail program quotes it. */
export const replyLine = (language: Language) => `## ${catalogue[language].common.replyLine} ##`

/** The same in every language: what stands above the first of them in a letter that comes back is the answer. */
export const replyLines: readonly string[] = languages.map(replyLine)
