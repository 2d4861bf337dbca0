import { execFileSync } from 'node:child_process'
import { pdfTextProgram } from './server-programs.mjs'

/** Whether PDFs can be read here. */
export const canReadPdf = pdfTextProgram() !== undefined

/**
 * What a PDF says to somebody who copies from it, as `asRead` has it: without spaces, stops and marks of direction,
 * which Poppler moves about where lines end and directions meet.
 */
export const pdfText = (pdf: Uint8Array) =>
	squeezed(execFileSync(pdfTextProgram() ?? 'pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }))

/** Words as Poppler reads them: of an Arabic ligature it gives the letters in the order they are seen, from the left. */
export const asRead = (words: string) => squeezed(words.replace(/(ل)([اأإآ])/gu, '$2$1'))

const squeezed = (text: string) => text.replace(/[\s.:()،؛\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
