import * as z from 'zod'
import { count, line } from '#workflows/fields.ts'

// Fields that only the filing has, in the manner of workflows/fields.ts.

/** A number that may stay empty; then it is 0. */
export const countOrNone = (max = 1_000_000) =>
	z.preprocess((value) => (value === undefined || value === '' ? 0 : value), count(0, max))

/** An e-mail address. */
export const email = () => line(254).pipe(z.email('badEmail'))

/** A telephone number as people write it. */
export const phone = () => line(40).pipe(z.string().regex(/^\+?[\d\s().,/x-]{5,40}$/, 'badPhone'))

/** Several fields under one name (`contact.name`); a group that was not sent counts as empty. */
export const group = <const Shape extends z.ZodRawShape>(shape: Shape) =>
	z.preprocess((value) => value ?? {}, z.object(shape))

/**
 * Rows of a table. With none sent the first row is asked for, so that the error stands at a field the page has;
 * with too many it stands at the first one that is too many.
 */
export const rows = <const Shape extends z.ZodRawShape>(shape: Shape, max: number, firstField: string) =>
	z
		.preprocess(
			(value) => (value === undefined || (Array.isArray(value) && value.length === 0) ? [{}] : value),
			z.array(z.object(shape)).max(500, 'tooMany'),
		)
		.superRefine((list, context) => {
			if (list.length > max) context.addIssue({ code: 'custom', message: 'tooMany', path: [max, firstField] })
		})

type Values = Record<string, unknown>

/** Adds an error at a field when `problem` holds, for checks that look at more than one field. */
export const unless =
	<Shape extends Values>(field: string, message: string, problem: (values: Shape) => boolean) =>
	(values: Shape, context: z.RefinementCtx) => {
		if (problem(values)) context.addIssue({ code: 'custom', message, path: field.split('.') })
	}
