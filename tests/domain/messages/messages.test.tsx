import { beforeAll, describe, expect, test } from 'vitest'

import { type ConversationAddress, messagesPath } from '#app/domain/core/conversations.server.ts'
import { getMessages } from '#app/domain/messages/get-messages.server.ts'
import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'

import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { MessageForm, NotesPanel } from '#app/routes/requests.$requestId.messages/message-form.tsx'
import { action, loader } from '#app/routes/requests.$requestId.messages/route.tsx'

import { render } from '#tests/components/render.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { needPage } from '#tests/support/record-pages.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
let ofNeed: ConversationAddress
let ofRequest: ConversationAddress
const cookies = new Map<string, string>()
beforeAll(async () => {
	const { id, requestId } = await aNeed({ status: 'proposed' })
	ofNeed = { requestId, needId: id }
	ofRequest = { requestId, needId: null }
	for (const person of [ghana.drafter, office.officer, egypt.drafter])
		cookies.set(person.id, await cookieOf(person))
})

const message = (actor: Actor, place: ConversationAddress, text: string, key = newId()) =>
	writeMessage(actor, { ...place, key, text })
const note = (
	actor: Actor,
	place: ConversationAddress,
	text: string,
	mentioned: string[] = [],
	key = newId(),
) => writeNote(actor, { ...place, key, text, mentioned })
const textsOf = (written: { text: string }[] | null) => written?.map(({ text }) => text)

/** Returns the recipients of this kind of e-mail during some work. */
async function told(template: string, work: () => Promise<unknown>) {
	const all = () => look((tx) => tx.notice.findMany({ where: { template }, orderBy: { personId: 'asc' } }))
	const before = new Set((await all()).map(({ id }) => id))
	await work()
	const found = (await all()).filter(({ id }) => !before.has(id))
	return { people: found.map(({ personId }) => personId), facts: found[0]?.facts }
}

describe('a message', () => {
	test('is read by both sides, in order, each knowing who wrote', async () => {
		await message(ghana.drafter, ofRequest, 'When does the course begin?')
		await message(office.officer, ofRequest, 'In May.')
		for (const [reader, own] of [
			[ghana.mission, [false, false]],
			[ghana.drafter, [true, false]],
			[office.officer, [false, true]],
		] as const) {
			const { messages } = await getMessages(reader, ofRequest)
			expect(textsOf(messages)).toEqual(['When does the course begin?', 'In May.'])
			expect(messages.map(({ author }) => author?.name)).toEqual([ghana.drafter.name, office.officer.name])
			expect(messages.map((each) => each.own)).toEqual(own)
			expect(messages.map(({ fromState }) => fromState)).toEqual([true, false])
		}
	})

	test('is marked as read once, and again when there is something new', async () => {
		const { drafter, focalPoint } = ghana
		const place = { requestId: await aRequest({ status: 'review' }), needId: null }
		const readBy = async ({ id }: Actor) => {
			const rows = await look((tx) =>
				tx.messagesRead.findMany({ where: { personId: id, conversation: messagesPath(place) } }),
			)
			return rows.map(({ readAt }) => readAt.getTime())
		}
		const lookAt = (minutes: number) =>
			atTime(new Date(Date.now() + minutes * 60_000), async () => {
				await getMessages(focalPoint, place)
				return readBy(focalPoint)
			})
		expect(await lookAt(1)).toEqual([])
		await message(drafter, place, 'Something new.')
		const first = await lookAt(5)
		expect(first).toHaveLength(1)
		expect(await lookAt(10)).toEqual(first)
		await atTime(new Date(Date.now() + 15 * 60_000), () => message(drafter, place, 'One more.'))
		const second = await lookAt(20)
		expect(second).not.toEqual(first)
		expect(await lookAt(25)).toEqual(second)
	})

	test('from a State notifies the officer and the manager of the need, from UNODC the drafter and focal points', async () => {
		const { requestId } = ofRequest
		const fromState = await told('messageReceived', () =>
			message(ghana.focalPoint, ofRequest, 'To the officer.'),
		)
		expect(fromState.people).toEqual(['officer'])
		const onNeed = await told('messageReceived', () => message(ghana.focalPoint, ofNeed, 'To the manager.'))
		expect(onNeed.people).toEqual(['manager', 'officer'])
		expect(onNeed.facts).toMatchObject({
			need: 1,
			path: `/requests/${requestId}/messages?need=${ofNeed.needId}`,
		})
		const back = await told('messageReceived', () => message(office.manager, ofNeed, 'To the State.'))
		expect(back.people).toEqual(['ghana.drafter', 'ghana.focalPoint'])
		expect(JSON.stringify([fromState, onNeed, back])).not.toMatch(/To the/)
	})

	test('goes to triage until an officer is assigned, and nowhere while the request is a draft', async () => {
		const place = { requestId: await aRequest({ status: 'submitted' }), needId: null }
		const { people } = await told('messageReceived', () => message(ghana.drafter, place, 'Has it arrived?'))
		expect(people).toEqual(['triage'])
		const draft = { requestId: await aRequest(), needId: null }
		await expect(message(ghana.drafter, draft, 'Too early.')).rejects.toMatchObject({ code: 'not-found' })
		await expect(getMessages(ghana.drafter, draft)).rejects.toMatchObject({ code: 'not-found' })
	})

	test('that is sent twice is written once, even at the same moment; another text is another message', async () => {
		const key = newId()
		const send = () => message(ghana.drafter, ofNeed, 'Sent twice.', key)
		const { people } = await told('messageReceived', () => Promise.all([send(), send(), send()]))
		expect(people).toEqual(['manager', 'officer'])
		await message(ghana.drafter, ofNeed, 'Changed and sent again.', key)
		const texts = textsOf((await getMessages(ghana.drafter, ofNeed)).messages)
		expect(texts?.filter((text) => text === 'Sent twice.')).toHaveLength(1)
		expect(texts).toContain('Changed and sent again.')
	})

	test('is not there for another State, another manager or a donor, and a mission only reads', async () => {
		for (const actor of [egypt.drafter, office.otherManager, office.donor, office.administrator]) {
			await expect(getMessages(actor, ofNeed)).rejects.toMatchObject({ code: 'not-found' })
			await expect(message(actor, ofNeed, 'Not mine.')).rejects.toMatchObject({ code: 'not-found' })
		}
		await expect(getMessages(office.manager, ofRequest)).rejects.toMatchObject({ code: 'not-found' })
		await expect(message(ghana.mission, ofRequest, 'Hello.')).rejects.toMatchObject({ code: 'refused' })
		const other = { ...ofNeed, requestId: await aRequest({ status: 'submitted' }) }
		await expect(message(ghana.drafter, other, 'Wrong need.')).rejects.toMatchObject({ code: 'not-found' })
	})

	test('cannot be put into the thread of another State past the product', async () => {
		const requestId = await aRequest({ state: 'egypt', status: 'submitted' })
		const insert = (actor: Actor, stateIso3: string, fromState: boolean) =>
			withActor(actor, (tx) =>
				tx.message.createMany({
					data: {
						id: newId(),
						requestId,
						stateIso3,
						text: 'x',
						authorId: actor.id,
						fromState,
						createdAt: new Date(),
					},
				}),
			)
		await expect(insert(ghana.drafter, 'GHA', true)).rejects.toThrow()
		await expect(insert(ghana.drafter, 'EGY', true)).rejects.toThrow()
		await expect(insert(office.officer, 'GHA', false)).rejects.toThrow()
		await expect(insert(office.officer, 'EGY', true)).rejects.toThrow()
		await expect(insert(office.officer, 'EGY', false)).resolves.toEqual({ count: 1 })
	})
})

describe('an internal note', () => {
	test('is read by the office, and on a need by its manager; no State ever sees it', async () => {
		await note(office.officer, ofNeed, 'The secret of the office.')
		await note(office.triage, ofRequest, 'The secret of the request.')
		expect(textsOf((await getMessages(office.manager, ofNeed)).notes)).toEqual(['The secret of the office.'])
		expect(textsOf((await getMessages(office.approver, ofRequest)).notes)).toEqual([
			'The secret of the request.',
		])
		expect((await needPage(office.officer, String(ofNeed.needId))).written).toMatchObject({ notes: 1 })
		for (const reader of Object.values(ghana)) {
			const { notes, mentionable } = await getMessages(reader, ofNeed)
			expect([notes, mentionable]).toEqual([null, []])
			expect((await needPage(reader, String(ofNeed.needId))).written).toMatchObject({ notes: null })
			expect(await withActor(reader, (tx) => tx.$queryRaw`select * from note`)).toEqual([])
			const history = JSON.stringify(await getHistory(reader, ofNeed.requestId))
			expect(history).not.toMatch(/secret|"note"/)
		}
	})

	test('is left by the office alone', async () => {
		for (const actor of Object.values(ghana))
			await expect(note(actor, ofNeed, 'Mine.')).rejects.toMatchObject({ code: 'refused' })
		await expect(note(office.otherManager, ofNeed, 'Mine.')).rejects.toMatchObject({ code: 'not-found' })
		const row = { id: newId(), ...ofRequest, text: 'x', authorId: ghana.drafter.id, createdAt: new Date() }
		await expect(withActor(ghana.drafter, (tx) => tx.note.createMany({ data: row }))).rejects.toThrow()
	})

	test('tells each person it mentions once, and is kept once', async () => {
		const key = newId()
		const send = () => note(office.officer, ofNeed, 'Please look.', ['manager', 'triage', 'triage'], key)
		const { people, facts } = await told('mentioned', () => Promise.all([send(), send()]))
		expect(people).toEqual(['manager', 'triage'])
		expect(JSON.stringify(facts)).not.toContain('Please look')
		const notes = (await getMessages(office.triage, ofNeed)).notes?.filter(
			({ text }) => text === 'Please look.',
		)
		expect(notes).toHaveLength(1)
		expect(notes?.[0]?.mentioned.sort()).toEqual([office.manager.name, office.triage.name])
	})

	test('mentions only people who can open it', async () => {
		const refused = { code: 'invalid', errors: { mentioned: 'badCode' } }
		const strangers = ['ghana.focalPoint', 'otherOfficer', 'otherManager', 'administrator', 'donor', 'nobody']
		for (const stranger of strangers)
			await expect(note(office.officer, ofNeed, 'Look.', ['triage', stranger])).rejects.toMatchObject(refused)
		await expect(note(office.officer, ofRequest, 'Look.', ['manager'])).rejects.toMatchObject(refused)
		expect((await told('mentioned', async () => {})).people).toEqual([])
		const { mentionable } = await getMessages(office.officer, ofNeed)
		expect(mentionable.map(({ id }) => id).sort()).toEqual(['approver', 'dueDiligence', 'manager', 'triage'])
	})
})

test('messages and notes stand in the history, without their text, and leave the replay as it was', async () => {
	await message(office.officer, ofNeed, 'Text of a message.')
	await note(office.officer, ofNeed, 'Text of a note.')
	const { entries } = await getHistory(office.officer, ofNeed.requestId, { kind: 'messages' })
	expect(entries.slice(0, 2).map(({ event, internal, need }) => [event, internal, need])).toEqual([
		['note', true, '1'],
		['message', false, '1'],
	])
	expect(JSON.stringify(entries)).not.toMatch(/Text of/)
	expect((await replayRequest(office.officer, ofNeed.requestId)).differences).toEqual([])
})

describe('the page', () => {
	const argsOf = (actor: Actor, form?: Record<string, string>) => ({
		request: new Request(`http://site.example/requests/${ofNeed.requestId}/messages?need=${ofNeed.needId}`, {
			headers: { cookie: cookies.get(actor.id) ?? '' },
			...(form && { method: 'POST', body: new URLSearchParams(form) }),
		}),
		params: { requestId: ofNeed.requestId },
		context: { nonce: '', requestId: '' },
	})
	test('sends the text and leads to it', async () => {
		const { formKey } = await loader(argsOf(ghana.drafter))
		const form = { as: 'message', key: formKey, text: 'From the page.' }
		const answers = [await action(argsOf(ghana.drafter, form)), await action(argsOf(ghana.drafter, form))]
		const [first, second] = answers.map((answer) => answerOf(answer).location)
		expect(first).toMatch(/\/messages\?need=[\w-]+#written-[\w-]+$/)
		expect(second).toBe(first)
		const { thread } = await loader(argsOf(office.officer))
		expect(textsOf(thread.messages)).toContain('From the page.')
	})

	test('keeps the typed text and shows the error at its field', async () => {
		const long = { as: 'message', key: newId(), text: 'x'.repeat(5001) }
		const { data, status } = answerOf(await action(argsOf(ghana.drafter, long)))
		expect(status).toBe(422)
		expect(data.errors).toEqual({ text: 'tooLong' })
		const refused = { errors: present(data.errors), typed: present(data.typed) }
		const html = render(<MessageForm formKey="new" ofOffice={false} refused={refused} />)
		expect(html).toContain(`${long.text}</textarea>`)
		expect(html).toContain('Shorten this text')
		const stranger = { as: 'note', key: newId(), text: 'Kept.', mentioned: 'donor' }
		const note = answerOf(await action(argsOf(office.officer, stranger)))
		expect(note.status).toBe(422)
		expect(note.data.problem?.errors).toEqual({ mentioned: 'badCode' })
		expect(note.data.problem?.typed).toMatchObject({ as: ['note'], text: ['Kept.'] })
	})

	test('shows the notes of the office apart, and says that the State never sees them', async () => {
		const { thread } = await loader(argsOf(office.officer))
		const { notes, mentionable } = thread
		const html = render(
			<NotesPanel notes={notes ?? []} mentionable={mentionable} formKey="key" refused={undefined} />,
		)
		expect(html).toContain('Internal notes (not visible to the State)')
		expect(html.match(/type="checkbox"/g)).toHaveLength(4)
		expect((await loader(argsOf(ghana.drafter))).thread.notes).toBeNull()
		await expect(loader(argsOf(egypt.drafter))).rejects.toMatchObject({ init: { status: 404 } })
	})
})
