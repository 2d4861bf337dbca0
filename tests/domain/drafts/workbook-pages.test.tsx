import { beforeAll, describe, expect, test } from 'vitest'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { ImportAnswerNotice } from '#app/routes/requests.$requestId.draft.workbook/import-answer.tsx'
import {
	action,
	ConfirmPanel,
	ImportPanel,
	loader,
} from '#app/routes/requests.$requestId.draft.workbook/route.tsx'
import type { WorkbookAnswer } from '#app/routes/requests.$requestId.draft.workbook/workbook-action.server.ts'
import { loader as download } from '#app/routes/requests.$requestId.draft.workbook_.file.ts'
import { render } from '#tests/components/render.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aRequest } from '#tests/support/builders.ts'
import { pdf, xlsx } from '#tests/support/files.ts'
import { bodyOf, uploadRequest } from '#tests/support/multipart.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { edited, openBook } from '#tests/workbook/edited.ts'
import { languages } from '#workflows/languages.ts'

useWorld()

const cookies = new Map<string, string>()
const people = [ghana.drafter, ghana.focalPoint, egypt.drafter, office.officer]
let requestId: string
beforeAll(async () => {
	for (const person of people) cookies.set(person.id, await cookieOf(person))
	requestId = await aRequest()
})

const cookie = (actor: Actor) => cookies.get(actor.id) ?? ''
const pathOf = (id: string) => `/requests/${id}/draft/workbook`
const argsOf = (request: Request, id: string) => ({
	request,
	params: { requestId: id },
	context: { nonce: '', requestId: '' },
})
const get = (actor: Actor, query = '', id = requestId) =>
	argsOf(new Request(`http://site.example${pathOf(id)}${query}`, { headers: { cookie: cookie(actor) } }), id)
const fileOf = async (query = '', id = requestId) => {
	const response = await download(get(ghana.drafter, query, id))
	return { headers: response.headers, content: Buffer.from(await response.arrayBuffer()) }
}
type Upload = { name?: string; id?: string; more?: { name: string; value: string }[] }
const send = async (
	actor: Actor,
	content: Buffer,
	{ name = 'form.xlsx', id = requestId, more = [] }: Upload = {},
) => {
	const body = bodyOf([{ name: 'file', file: name, content }, ...more])
	return answerOf(await action(argsOf(uploadRequest(body, { cookie: cookie(actor), path: pathOf(id) }), id)))
}

/** Sends the form of the preview, as a browser without JavaScript does. */
const confirm = async (actor: Actor, { preview }: WorkbookAnswer) => {
	const body = bodyOf([{ name: 'carried', value: preview?.carried ?? '' }])
	return answerOf(
		await action(argsOf(uploadRequest(body, { cookie: cookie(actor), path: pathOf(requestId) }), requestId)),
	)
}

describe('the download', () => {
	test.each(languages)('is a workbook in %s', async (language) => {
		const { headers, content } = await fileOf(`?language=${language}`)
		expect(headers.get('content-type')).toMatch(/spreadsheetml\.sheet$/)
		expect(headers.get('content-disposition')).toBe(`attachment; filename="request-${language}.xlsx"`)
		const { cell } = await openBook(content)
		expect(cell('about.title').value).not.toBe('')
	})

	test('can be an empty form', async () => {
		const { cell } = await openBook((await fileOf('?language=fr&empty=yes')).content)
		expect(cell('about.title').text).toBe('')
		expect(cell('kind', 1).text).toBe('')
	})
})

describe('the import', () => {
	test('says what it changed, and stores it', async () => {
		const { content } = await fileOf('?language=ar')
		const filled = await edited(content, ({ cell, book }) => {
			cell('about.title').value = 'A better title'
			cell('kind', 2).value = 'advisory'
			book.addWorksheet('Notes').addRow(['for me'])
		})
		const { data } = await send(ghana.drafter, filled)
		expect(data.done).toEqual({ changed: 1, added: [2], conflicts: [], unknown: ['Notes'] })
		const draft = await getDraft(ghana.drafter, requestId)
		expect([draft.title, draft.needs.length]).toEqual(['A better title', 2])
	})

	test('takes the file as it was downloaded', async () => {
		const { data } = await send(ghana.drafter, (await fileOf('?language=zh')).content)
		expect(data.done).toEqual({ changed: 0, added: [], conflicts: [], unknown: [] })
	})

	test('names cells in the language of the reader, with 422, and stores nothing', async () => {
		const before = await getDraft(ghana.drafter, requestId)
		const wrong = await edited((await fileOf('?language=fr')).content, ({ cell }) => {
			cell('about.title').value = { formula: '1+1', result: 2 }
			cell('rights.sustainability').value = 'Not stored'
			cell('need.dependsOn', 1).value = 'soon'
		})
		const { data, status: answered } = await send(ghana.drafter, wrong)
		expect(answered).toBe(422)
		expect(data).toEqual({
			cells: [
				{
					sheet: 'Demande',
					cell: 'C4',
					question: 'Title of the request',
					message: 'Enter the value instead of a formula',
				},
			],
			cellCount: 1,
		})
		const other = await edited((await fileOf('?language=fr')).content, ({ cell }) => {
			cell('rights.sustainability').value = 'Not stored'
			cell('need.dependsOn', 1).value = 'soon'
		})
		expect((await send(ghana.drafter, other)).data.cells).toMatchObject([
			{ sheet: 'Besoins', message: 'This need does not belong to the request' },
		])
		expect(await getDraft(ghana.drafter, requestId)).toEqual(before)
	})

	test('shows both answers where both were changed', async () => {
		const file = await edited((await fileOf()).content, ({ cell }) => {
			cell('about.origin').value = 'OWN_INITIATIVE'
		})
		await send(
			ghana.drafter,
			await edited((await fileOf()).content, ({ cell }) => {
				cell('about.origin').value = 'FOLLOW_UP'
			}),
		)
		const { data: asked } = await send(ghana.drafter, file)
		expect(asked.preview).toMatchObject({ cause: 'changedSince', changes: [] })
		const { data } = await confirm(ghana.drafter, asked)
		expect(data.done?.conflicts).toEqual([
			{
				question: expect.stringMatching(/\w/),
				draft: 'Follow-up to earlier assistance',
				workbook: 'Initiative of the State',
			},
		])
		const again = await send(ghana.drafter, file, { more: [{ name: 'replace', value: 'on' }] })
		expect(again.data.preview?.changes).toMatchObject([{ workbook: 'Initiative of the State' }])
		const done = await confirm(ghana.drafter, again.data)
		expect(done.data.done).toMatchObject({ changed: 1, conflicts: [] })
		expect((await getDraft(ghana.drafter, requestId)).answers.about?.origin).toBe('OWN_INITIATIVE')
	})

	test.each([
		['no workbook', pdf(), 'form.pdf', 'notOurs'],
		['a name that says otherwise', pdf(), 'form.xlsx', 'contentDiffers'],
		['another workbook', xlsx(), 'form.xlsx', 'notOurs'],
		['macros', xlsx([{ name: 'xl/vbaProject.bin', content: 'a' }]), 'form.xlsx', 'macros'],
		['more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1), 'form.xlsx', 'tooLarge'],
		['nothing', Buffer.alloc(0), '', 'noFile'],
	])('refuses %s at the field', async (_, content, name, reason) => {
		const { data, status: answered } = await send(ghana.drafter, content, { name })
		expect(answered).toBe(422)
		expect(data.problem).toMatchObject({ code: 'invalid', reason, errors: { file: reason } })
	})
})

describe('whose draft it is not', () => {
	test.each([
		['another State', egypt.drafter, 404],
		['the focal point', ghana.focalPoint, 403],
		['the office', office.officer, 404],
	])('%s', async (_, actor, status) => {
		await expect(download(get(actor))).rejects.toMatchObject({ init: { status } })
		await expect(loader(get(actor))).rejects.toMatchObject({ init: { status } })
		const sent = send(actor, xlsx())
		if (status === 404) await expect(sent).rejects.toMatchObject({ init: { status } })
		else expect((await sent).status).toBe(status)
	})

	test('a request that is no longer a draft', async () => {
		const id = await aRequest()
		const { content } = await fileOf('', id)
		await requestStep(ghana.drafter, id, { type: 'sendForEndorsement' })
		const { status: answered, data } = await send(ghana.drafter, content, { id })
		expect([answered, data.problem?.reason]).toEqual([409, 'impossible'])
		await expect(download(get(ghana.drafter, '', id))).rejects.toMatchObject({ status: 302 })
	})
})

test('the page says all of it in words', () => {
	const answer: WorkbookAnswer = {
		done: {
			changed: 2,
			added: [3],
			conflicts: [{ question: 'Q', draft: 'One', workbook: '' }],
			unknown: ['Notes'],
		},
	}
	for (const language of languages) {
		const done = render(<ImportAnswerNotice answer={answer} />, language)
		for (const text of ['One', 'Notes', '3']) expect(done).toContain(text)
		expect(done).not.toContain('workbook.')
		for (const cause of ['otherRequest', 'changedSince'] as const) {
			const told = [{ question: 'Q', draft: 'Old', workbook: 'New' }]
			const of = { reference: 'GHA-1', title: 'The other', stateIso3: 'GHA' }
			const preview = {
				cause,
				of,
				changes: told,
				conflicts: told,
				added: [3],
				missing: [2],
				carried: 'sealed',
			}
			const shown = render(<ConfirmPanel answer={{ preview }} here="/here" />, language)
			for (const text of ['Old', 'New', 'name="carried"', 'value="sealed"']) expect(shown).toContain(text)
			expect(shown.includes('GHA-1')).toBe(cause === 'otherRequest')
			expect(shown).not.toContain('workbook.page')
		}
		const cells = [{ sheet: 'Needs', cell: 'D4', question: 'Q', message: 'M' }]
		const wrong = render(<ImportAnswerNotice answer={{ cells, cellCount: 300 }} />, language)
		expect(wrong).toContain('D4')
		const problem = {
			code: 'invalid' as const,
			reason: 'notOurs' as const,
			errors: { file: 'notOurs' },
			typed: {},
		}
		expect(render(<ImportPanel answer={{ problem }} />, language)).toContain('aria-invalid="true"')
	}
})
