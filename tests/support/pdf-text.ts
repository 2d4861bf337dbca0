import { execFileSync } from 'node:child_process'
import { pdfTextProgram } from './server-programs.mjs'

/** Whether PDFs can be read here. */
export const canReadPdf = pdfTextProgram() !== undefined

/** What a PDF says to somebody who copies from it: on one line, without the marks of direction. */
export const pdfText = (pdf: Uint8Array) =>
	execFileSync(pdfTextProgram() ?? 'pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })
		.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
		.replace(/\s+/gu, ' ')
		.replace(/ *، */gu, '، ')

/** Words as Poppler reads them: of an Arabic ligature it gives the letters in the order they are seen, from the left. */
export const asRead = (words: string) => words.replace(/(ل)([اأإآ])/gu, '$2$1')
