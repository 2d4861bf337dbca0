import { describe, expect, test } from 'vitest'
import { changeSection, type SectionChange } from '#app/domain/core/answers.server.ts'
import { fingerprint, printDrawn } from '#app/forms/fingerprint.ts'
import { rights } from '#app/forms/sections/rights.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import {
	autosaveSection,
	saveSection,
} from '#app/routes/requests.$requestId.draft.$section/save-section.server.ts'
import { answerOf } from '#tests/support/answers.ts'
import { formOf } from './filing-rules.ts'
import { requestAnswers } from './sample-answers.ts'

type Values = Record<string, unknown>
// The section asks for no telephone number.
const phones = { read: (typed: string) => typed, errors: () => ({}), callingCode: undefined }
const ways = { section: rights, phones, here: '/here', back: '/list', next: '/next' }

/** A section with stored values, and the page that a person sends for it. */
function page(stored: Values, drawn: Values = stored) {
	let held = stored
	const save = async (change: SectionChange) => {
		const changed = changeSection({ rights: held }, rights, change)
		held = changed.stored
		return changed
	}
	const form = (intent: string, values: Values, conflict: string[] = []) =>
		formOf({ ...values, drawn: printDrawn([fingerprint(drawn)]), conflict, intent })
	return {
		press: async (...sent: Parameters<typeof form>) =>
			answerOf(await saveSection(form(...sent), { ...ways, save })),
		autosave: (values: Values, conflict: string[] = []) =>
			autosaveSection(form('', values, conflict), { ...ways, save }, 'now'),
		held: () => held,
	}
}

const whole = requestAnswers.rights
const unfinished = { securityForce: 'YES', oversight: 'Half a sent' }

describe('"Save and continue"', () => {
	test('saves valid values and continues', async () => {
		const { press, held } = page({})
		const answer = await press('continue', whole)
		expect([answer.status, answer.location]).toEqual([302, '/next'])
		expect(held()).toMatchObject(whole)
	})

	test('names what is wrong, gives back what was typed and has kept it', async () => {
		const { press, held } = page({})
		expect(await press('continue', unfinished)).toMatchObject({
			data: { shown: unfinished, errors: { monitoringCommitment: 'mustAgree' } },
			status: 422,
		})
		expect(held()).toEqual(unfinished)
	})
})

test('"Save as draft" saves anything and returns to the list', async () => {
	const { press, held } = page({})
	expect((await press('draft', unfinished)).location).toBe('/list')
	expect(held()).toEqual(unfinished)
})

test('the button that adds a row loses nothing', async () => {
	const { press, held } = page({})
	expect(await press('rows:lines', unfinished)).toMatchObject({ data: { shown: unfinished, errors: {} } })
	expect(held()).toEqual(unfinished)
})

describe('a page that is no longer the latest', () => {
	const drawn = { oversight: 'before', sustainability: 'before' }
	const stored = { oversight: 'theirs', sustainability: 'theirs' }
	const mine = { oversight: 'mine', sustainability: 'mine', contributionText: 'new' }

	test('comes back with both answers, and with everything else stored', async () => {
		const { press, held } = page(stored, drawn)
		const answer = await press('draft', { ...mine, sustainability: 'before' })
		expect(answer).toMatchObject({
			data: {
				shown: { oversight: 'mine', sustainability: 'theirs', contributionText: 'new' },
				differences: [
					{
						name: 'oversight',
						theirs: [{ name: 'oversight', texts: ['theirs'] }],
						yours: [{ name: 'oversight', texts: ['mine'] }],
					},
				],
			},
			status: 409,
		})
		expect(held()).toMatchObject({ oversight: 'theirs', contributionText: 'new' })
	})

	test('replaces the other answers when it is saved again', async () => {
		const { press, held } = page(stored)
		const answer = await press('draft', mine, ['oversight', 'sustainability'])
		expect(answer.location).toBe('/list')
		expect(held()).toMatchObject(mine)
	})

	test('decides one answer at a time', async () => {
		const { press, held } = page(stored)
		const asked = ['oversight', 'sustainability']
		expect(await press('theirs:oversight', mine, asked)).toMatchObject({
			data: {
				shown: { oversight: 'theirs', sustainability: 'mine' },
				differences: [{ name: 'sustainability' }],
			},
			status: 409,
		})
		expect(held()).toMatchObject(stored)
		const answer = await press('mine:sustainability', { ...mine, oversight: 'theirs' }, ['sustainability'])
		expect(answer.location).toBe('/here')
		expect(held()).toMatchObject({ oversight: 'theirs', sustainability: 'mine' })
	})

	test('is asked about while it saves by itself, too', async () => {
		const { autosave, held } = page(stored, drawn)
		const answer = await autosave(mine)
		expect(answer.conflicts.map(({ name }) => name)).toEqual(['oversight', 'sustainability'])
		expect(held()).toMatchObject({ ...stored, contributionText: 'new' })
	})

	test('that asks already decides nothing by itself', async () => {
		const { autosave, held } = page(stored)
		const answer = await autosave({ ...mine, sustainability: 'theirs' }, ['oversight', 'sustainability'])
		expect(answer.conflicts.map(({ name }) => name)).toEqual(['oversight'])
		expect(held()).toMatchObject(stored)
	})
})

test('a page that saves by itself may hear no answer and send the same again', async () => {
	const { autosave, held } = page({ oversight: 'a' })
	const [first, second] = [await autosave({ oversight: 'b' }), await autosave({ oversight: 'b' })]
	expect(first.conflicts).toEqual([])
	expect(second).toEqual(first)
	expect(held()).toEqual({ oversight: 'b' })
})

test('a page that saves by itself may empty an answer and give it again', async () => {
	const stored = { securityForce: 'YES', conduct: ['VETTING'], oversight: 'a' }
	let held: Values = stored
	const save = async (change: SectionChange) => {
		const changed = changeSection({ rights: held }, rights, change)
		held = changed.stored
		return changed
	}
	let drawn = printDrawn([fingerprint(stored)])
	const autosave = async (values: Values) => {
		const answer = await autosaveSection(formOf({ ...values, drawn }), { ...ways, save }, 'now')
		drawn = answer.drawn
		return answer.conflicts
	}
	const unticked = { securityForce: 'YES', oversight: 'a' }
	expect(await autosave(unticked)).toEqual([])
	expect(held).not.toHaveProperty('conduct', ['VETTING'])
	expect(await autosave({ ...unticked, conduct: 'CODE' })).toEqual([])
	expect(held.conduct).toEqual(['CODE'])
	await autosave(unticked)
	await autosave({ ...unticked, conduct: 'VETTING' })
	expect(held.conduct).toEqual(['VETTING'])
})

test('typed values come back when the draft was sent meanwhile', async () => {
	const save = () => Promise.reject(new DomainError('conflict', 'impossible'))
	const form = formOf({ oversight: 'An inspectorate.', conduct: ['CODE'], intent: 'continue', drawn: '' })
	const thrown = await saveSection(form, { ...ways, save }).catch((error) => error)
	expect(thrown).toMatchObject({ data: { typed: ['An inspectorate.', 'CODE'] }, init: { status: 409 } })
})
