/** A word of a question: how it is written, its stems, and whether words that begin with it count. */
export type Word = { form: string; stems: readonly string[]; isHan: boolean; begins: boolean }
/** One way to satisfy a part of a question: all words, the words one after the other, or a code. */
export type Way =
	| { kind: 'all'; words: readonly Word[] }
	| { kind: 'phrase'; words: readonly Word[] }
	| { kind: 'code'; code: string }
/** A part of a question: one of its ways is satisfied, or none if it is excluded. */
export type Part = { ways: readonly Way[]; excluded: boolean; typed: string }
export type Question = { parts: readonly Part[] }
