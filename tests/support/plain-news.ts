import { expect } from 'vitest'
import type { Notice } from '#prisma/generated/client.ts'

const number = /^\d+$/
const tellable: Record<string, RegExp> = {
	need: number,
	part: /^[a-z]$/,
	quantity: number,
	questions: number,
	reference: /^(null|[A-Z]+-TA-\d{4}-[A-Z]{3}-\w{4})$/,
	path: /^\/[\w/-]+$/,
	programmeId: /^[\w-]{1,36}$/,
	officerId: /^[\w.-]{1,36}$/,
	dueOn: /^\d{4}-\d\d-\d\d$/,
}

/** Of one step nobody reads twice, under whatever heading, and nothing that was typed stands in what letters are written from. */
export function expectPlainNews(notices: readonly Notice[]) {
	const told = notices.map(({ personId, address }) => personId ?? address)
	expect(new Set(told).size).toBe(told.length)
	for (const { facts } of notices)
		for (const [fact, value] of Object.entries(facts as object))
			expect(String(value)).toMatch(tellable[fact] ?? /^$/)
}
