import { describe, expect, test } from 'vitest'
import { rights } from '#app/forms/sections/rights.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { saveSection } from '#app/routes/requests.$requestId.draft.$section/save-section.server.ts'
import { formOf } from './form-of.ts'
import { requestAnswers } from './sample-answers.ts'

type Saved = { values: Record<string, unknown>; answersRevision: number }

function press(intent: string, values: Record<string, unknown>, refusal?: DomainError) {
	const saved: Saved[] = []
	const form = formOf({ ...values, answersRevision: 4, intent })
	const save = async (values: Record<string, unknown>, answersRevision: number) => {
		if (refusal) throw refusal
		saved.push({ values, answersRevision })
	}
	return { saved, answer: saveSection(form, { schema: rights, save, back: '/list', next: '/next' }) }
}

const unfinished = { oversight: 'Half a sent' }

describe('"Save and continue"', () => {
	test('saves what is right and goes on', async () => {
		const { saved, answer } = press('continue', requestAnswers.rights)
		expect((await answer) as Response).toHaveProperty('status', 302)
		expect(((await answer) as Response).headers.get('Location')).toBe('/next')
		expect(saved).toEqual([{ values: requestAnswers.rights, answersRevision: 4 }])
	})

	test('saves nothing wrong, and gives back what was typed', async () => {
		const { saved, answer } = press('continue', unfinished)
		expect(await answer).toMatchObject({
			data: { typed: unfinished, errors: { conduct: 'required' } },
			init: { status: 422 },
		})
		expect(saved).toEqual([])
	})
})

test('"Save as draft" saves anything and returns to the list', async () => {
	const { saved, answer } = press('draft', unfinished)
	expect(((await answer) as Response).headers.get('Location')).toBe('/list')
	expect(saved[0]?.values).toMatchObject(unfinished)
})

test('the button that adds a row saves nothing and loses nothing', async () => {
	const { saved, answer } = press('rows:lines', unfinished)
	expect(await answer).toMatchObject({ data: { typed: unfinished, errors: {} } })
	expect(saved).toEqual([])
})

test('a page that is no longer the latest comes back with what was typed', async () => {
	const { answer } = press('draft', unfinished, new DomainError('conflict'))
	expect(await answer).toMatchObject({ data: { typed: unfinished, conflict: true }, init: { status: 409 } })
})

test('a request that was sent in the meantime is no matter of revisions', async () => {
	const { answer } = press('draft', unfinished, new DomainError('conflict', 'impossible'))
	await expect(answer).rejects.toMatchObject({ reason: 'impossible' })
})
