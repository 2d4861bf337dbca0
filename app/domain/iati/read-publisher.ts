import * as z from 'zod'
import { organizationTypes } from '#workflows/iati/publisher.ts'
import { languages } from '#workflows/languages.ts'
import type { Publisher } from './activity.ts'

const text = () => z.string().trim().min(1)

const publisher = z.strictObject({
	identifier: text(),
	name: z.array(z.strictObject({ language: z.enum(languages), text: text() })).min(1),
	type: z.string().regex(/^\d\d$/),
	email: z.union([z.email(), z.literal('')]),
	website: z.union([z.url(), z.literal('')]),
	funders: z
		.array(z.strictObject({ donor: text(), ref: z.string(), type: z.enum(organizationTypes) }))
		.default([]),
})

/** Reads the publisher from JSON. Throws with the name of the field that is missing or wrong. */
export function readPublisher(json: string): Publisher {
	const read = publisher.safeParse(JSON.parse(json))
	if (read.success) return read.data
	const [first] = read.error.issues
	throw new Error(`The publisher is not right: ${first?.path.join('.')}: ${first?.message}`)
}
