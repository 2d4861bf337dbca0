import { beforeAll, describe, expect, test } from 'vitest'
import { draftProgress } from '#app/domain/drafts/draft-progress.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { fingerprint, printDrawn } from '#app/forms/fingerprint.ts'
import { action as takeStep } from '#app/routes/requests.$requestId._index/route.tsx'
import { action, loader } from '#app/routes/requests.$requestId.draft.$section/route.tsx'
import { action as saveAgain } from '#app/routes/requests.$requestId.draft.$section_.save.ts'
import { answerOf } from '#tests/support/answers.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ghana } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findRequest } from '#tests/support/steps.ts'
import { draftOf, take, workbookOf } from '#tests/support/workbooks.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

let cookie: string
beforeAll(async () => {
	cookie = await cookieOf(ghana.drafter)
})

const argsOf = (requestId: string, section: string, form?: Record<string, string>) => ({
	request: new Request(`http://site.example/requests/${requestId}/draft/${section}`, {
		headers: { cookie },
		...(form && { method: 'POST', body: new URLSearchParams(form) }),
	}),
	params: { requestId, section },
	context: { nonce: '', requestId: '' },
})

/** Sends a section as its page does, with some answers typed otherwise. */
async function sent(
	requestId: string,
	section: 'institution' | 'rights',
	typed: Record<string, string>,
	intent = 'continue',
) {
	const { stored } = await loader(argsOf(requestId, section))
	const drawn = printDrawn([fingerprint(stored)])
	const form = { ...flat(stored), ...typed, drawn, intent }
	return answerOf(await action(argsOf(requestId, section, form)))
}

/** Values as a form names them; of several codes the first. */
function flat(values: object, within = ''): Record<string, string> {
	return Object.fromEntries(
		Object.entries(values).flatMap(([name, value]) => {
			const path = `${within}${name}`
			if (Array.isArray(value) && typeof value[0] !== 'object')
				return value.length ? [[path, String(value[0])]] : []
			if (value && typeof value === 'object') return Object.entries(flat(value, `${path}.`))
			return value === false || value === '' ? [] : [[path, value === true ? 'on' : String(value)]]
		}),
	)
}

const answersOf = async (requestId: string, section: 'institution' | 'rights') =>
	(await getDraft(ghana.drafter, requestId)).answers[section] ?? {}

describe('a page of a draft', () => {
	test('takes numbers in the digits and marks of a language, and stores the number', async () => {
		const id = await aRequest()
		const money = { contribution: 'CASH', contributionCurrency: 'USD', contributionText: 'Salaries' }
		for (const typed of ['١٢٬٥٠٠', '12 500', '12.500,00', '１２,５００'])
			expect(await sent(id, 'rights', { ...money, contributionAmount: typed }, 'draft')).toMatchObject({
				status: 302,
			})
		expect(await answersOf(id, 'rights')).toMatchObject({ contributionAmount: 12_500 })
	})

	test('names both readings of an ambiguous number, and returns typed values', async () => {
		const id = await aRequest()
		const money = { contribution: 'CASH', contributionCurrency: 'USD', contributionText: 'Salaries' }
		expect(await sent(id, 'rights', { ...money, contributionAmount: '1,000.000' })).toMatchObject({
			status: 422,
			data: {
				shown: { contributionAmount: '1,000.000' },
				errors: { contributionAmount: 'ambiguousNumber:1000:1000000' },
			},
		})
	})

	test('reads a national telephone number as one of the State, and shows it in international form', async () => {
		const id = await aRequest()
		const answer = await sent(id, 'institution', { 'contactPrimary.phone': '٠٣٠٢ ١٢٣٤٥٦ تحويلة ١٢' }, 'draft')
		expect(answer).toMatchObject({ status: 302 })
		expect(await answersOf(id, 'institution')).toMatchObject({
			contactPrimary: { phone: '+233302123456;ext=12' },
		})
		const shown = await loader(argsOf(id, 'institution'))
		expect(shown).toMatchObject({ stored: { contactPrimary: { phone: '+233 30 212 3456 ext. 12' } } })
		expect(JSON.stringify(shown)).toContain('"callingCode":"+233"')
	})

	test('names the rule that a telephone number breaks, and does not count it as complete', async () => {
		const id = await aRequest()
		expect(await sent(id, 'institution', { 'contactPrimary.phone': '+233 30' })).toMatchObject({
			status: 422,
			data: { errors: { 'contactPrimary.phone': 'phoneTooShort' } },
		})
		const progress = draftProgress(await getDraft(ghana.drafter, id))
		expect(progress.sections.find(({ section }) => section === 'institution')?.fields).toEqual([
			'contactPrimary.phone',
		])
	})

	test('that is sent again unchanged does not count as a change by another person', async () => {
		const id = await aRequest()
		await sent(id, 'institution', { 'contactPrimary.phone': '0302 123456' }, 'draft')
		const { stored } = await loader(argsOf(id, 'institution'))
		const drawn = printDrawn([fingerprint(stored)])
		const form = { ...flat(stored), 'contactPrimary.phone': '0302 123457', drawn }
		const answer = await saveAgain(argsOf(id, 'institution', form))
		expect(await answer.json()).toMatchObject({ conflicts: [] })
		expect(await answersOf(id, 'institution')).toMatchObject({ contactPrimary: { phone: '+233302123457' } })
	})

	test('comes back without hidden characters when its button is pressed, and with all else', async () => {
		const id = await aRequest()
		const oversight = 'An inspec\u00adtorate.\u200f'
		const removal = { oversight, sustainability: 'Trained officers stay.', removeHidden: 'oversight' }
		const answer = await sent(id, 'rights', removal, '')
		expect(answer).toMatchObject({
			status: 422,
			data: {
				shown: { oversight: 'An inspectorate.', sustainability: 'Trained officers stay.' },
				errors: { oversight: 'hiddenRemoved' },
			},
		})
	})
})

test('a step is not taken when its button removes hidden characters, and comes back with all else', async () => {
	const requestId = await aRequest({ status: 'awaitingEndorsement' })
	const { revision } = await findRequest(requestId)
	const form = {
		revision: String(revision),
		note: 'Correct the \u202edates\u202c.',
		removeHidden: 'note type=returnForCorrection',
	}
	const request = new Request(`http://site.example/requests/${requestId}`, {
		method: 'POST',
		headers: { cookie: await cookieOf(ghana.focalPoint) },
		body: new URLSearchParams(form),
	})
	const args = { request, params: { requestId }, context: { nonce: '', requestId: '' } }
	expect(await takeStep(args)).toMatchObject({
		init: { status: 422 },
		data: {
			problem: {
				errors: { note: 'hiddenRemoved' },
				typed: { note: ['Correct the dates.'], type: ['returnForCorrection'], revision: [String(revision)] },
			},
		},
	})
	expect(await findRequest(requestId)).toMatchObject({ status: 'awaitingEndorsement', revision })
})

describe('a workbook', () => {
	test('takes numbers, dates and telephone numbers as they were typed', async () => {
		const id = await aRequest({ needs: ['training'] })
		const file = await workbookOf(id, ({ cell }) => {
			cell('training.participants', 1).value = '٤٠'
			cell('need.earliest', 1).value = '3 мая 2027 г.'
			cell('need.latest', 1).value = '٣١/١٢/٢٠٢٧'
			cell('institution.contactPrimary.phone').value = '0302 123 456'
		})
		expect(await take(id, file)).toMatchObject({ changed: 4, conflicts: [] })
		const { answers, needs } = await draftOf(id)
		expect(needs[0]?.answers.training).toMatchObject({ participants: 40 })
		expect(needs[0]?.answers.need).toMatchObject({ earliest: '2027-05-03', latest: '2027-12-31' })
		expect(answers.institution).toMatchObject({ contactPrimary: { phone: '+233302123456' } })
	})

	test('with a telephone number of no country is refused at its cell', async () => {
		const id = await aRequest()
		const file = await workbookOf(id, ({ cell }) => {
			cell('institution.contactPrimary.phone').value = '0302 12'
		})
		expect(await take(id, file)).toEqual({
			errors: [
				{ need: null, section: 'institution', field: 'contactPrimary.phone', message: 'phoneTooShort' },
			],
		})
	})
})
