import * as z from 'zod'
import { controls, line, optionalLine } from '#workflows/fields.ts'

const unbroken = /^[^\n\t]*$/

/** A line that goes into the head of a letter: nothing in it may begin another one. */
export const oneLine = (max: number) =>
	line(max).pipe(z.string().regex(unbroken, 'badCharacters')).register(controls, { control: 'line', max })

/** The same where it may stay empty. */
export const optionalOneLine = (max: number) =>
	optionalLine(max)
		.pipe(z.string().regex(unbroken, 'badCharacters'))
		.register(controls, { control: 'line', max })

/** A telephone number that may stay empty. */
export const optionalPhone = () =>
	optionalOneLine(40)
		.pipe(z.string().regex(/^$|^\+?[\d ().,/x-]{5,40}$/, 'badPhone'))
		.register(controls, { control: 'line', max: 40 })
