import { beforeAll, expect, test } from 'vitest'
import { getAllocation } from '#app/domain/allocation/get-allocation.server.ts'
import { getAllocationList } from '#app/domain/allocation/list-allocations.server.ts'
import { runAllocation } from '#app/domain/allocation/run-allocation.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { loader as list, action as start } from '#app/routes/allocations._index/route.tsx'
import { StartForm } from '#app/routes/allocations._index/start-form.tsx'
import { ComparisonPanel } from '#app/routes/allocations.$runId/comparison-panel.tsx'
import { ProposalPanel } from '#app/routes/allocations.$runId/proposal-panel.tsx'
import { RecordPanel } from '#app/routes/allocations.$runId/record-panel.tsx'
import { action, loader } from '#app/routes/allocations.$runId/route.tsx'
import { DecisionPanels } from '#app/routes/allocations.$runId/run-state.tsx'
import { loader as record } from '#app/routes/allocations.$runId_.record[.]json.ts'
import { render } from '#tests/components/render.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aNeed } from '#tests/support/builders.ts'
import { asked, exporting, letExport } from '#tests/support/downloads.ts'
import { egypt, everybody, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findNeed, look } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'

useWorld()

const { triage, approver, officer } = office
const cookies = new Map<string, string>()
let runId = ''
let needs: string[] = []

const args = (actor: Actor, path: string, fields?: Record<string, string>) => ({
	request: new Request(`http://site.example/allocations${path}`, {
		headers: { cookie: cookies.get(actor.id) ?? '' },
		...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
	}),
	params: { runId },
	context: { nonce: '', requestId: '' },
})
const begin = async (fields: Record<string, string>, by: Actor = triage) =>
	answerOf(await start(args(by, '', fields)))
const send = async (fields: Record<string, string>, by: Actor = triage) =>
	answerOf(await action(args(by, `/${runId}`, fields)))
const see = () => getAllocation(triage, runId)

beforeAll(async () => {
	for (const person of everybody) cookies.set(person.id, await cookieOf(person))
	await addProgramme('scarce', 'training', { capacity: 40, maximumPerState: 40 })
	needs = [(await aNeed()).id, (await aNeed()).id, (await aNeed({ state: 'egypt' })).id]
	for (const [at, id] of needs.entries())
		await look((tx) =>
			tx.need.update({
				where: { id },
				data: { quantity: 9, minimumQuantity: 6, priority: at === 2 ? null : 40 + at },
			}),
		)
})

test('a run is started from the form, which says at the field what is missing', async () => {
	expect(await begin({ of: 'programme', theme: '', programmeId: '' })).toMatchObject({
		status: 422,
		data: { errors: { programmeId: 'required' } },
	})
	expect(await begin({ of: 'theme', theme: '', programmeId: '' })).toMatchObject({
		data: { errors: { theme: 'required' } },
	})
	expect(await begin({ of: 'programme', theme: '', programmeId: 'advice' })).toMatchObject({
		status: 422,
		data: { problem: { errors: { of: 'nothingOpen' } } },
	})
	expect(await begin({ of: 'all', theme: '', programmeId: '' }, officer)).toMatchObject({
		status: 403,
	})
	const begun = await begin({ of: 'programme', theme: '', programmeId: 'scarce' })
	expect(begun.status).toBe(303)
	runId = String(begun.location).replace('/allocations/', '')
	expect(await loader(args(triage, `/${runId}`))).toMatchObject({ run: { status: 'queued', lines: [] } })
	await runAllocation({ runId })
})

test('no one outside the office sees a run', async () => {
	const others = [
		...Object.values(ghana),
		...Object.values(egypt),
		office.manager,
		office.donor,
		office.administrator,
	]
	for (const person of others)
		for (const page of [loader, record, list])
			await expect(page(args(person, `/${runId}?export=none`)), person.id).rejects.toMatchObject({
				init: { status: 403 },
			})
	await letExport(officer)
	const file = `/${runId}/record.json?export=${await asked(exporting(officer), 'allocation', runId)}`
	expect(await (await record(args(officer, file))).json()).toMatchObject({ id: runId })
})

test('the pages say what is proposed and why in each language, without a score of a State', async () => {
	const { programmes } = await getAllocationList(triage, new URLSearchParams())
	for (const language of languages) {
		const run = await getAllocation(triage, runId, {}, language)
		const html = [
			render(<StartForm programmes={programmes} chosen="scarce" wrong={undefined} />, language),
			render(<ProposalPanel run={run} show={undefined} compare={[]} wrong={undefined} />, language),
			render(<DecisionPanels run={run} wrong={undefined} />, language),
			render(<RecordPanel run={run} asked={false} />, language),
		].join('')
		expect(html).toContain('SCARCE')
		expect(html).toContain(run.hash)
		expect(html).toContain('value="confirm"')
		expect(html).toContain(`name="lineId" value="${run.lines[0]?.id}"`)
	}
})

test('two or three needs are laid side by side, with what each asks for and what limits it', async () => {
	const ids = (await see()).lines.map(({ id }) => id)
	expect(ids).toHaveLength(3)
	const asked = ids.slice(0, 2).map((id) => `compare=${id}`)
	const shown = await loader(args(triage, `/${runId}?${asked.join('&')}&compare=${runId}&compare=%00`))
	expect(shown.run.compared.map(({ id }) => id)).toEqual(ids.slice(0, 2))
	expect((await getAllocation(triage, runId, { compare: [] })).compared).toEqual([])
	for (const language of languages) {
		const run = await getAllocation(triage, runId, { compare: ids, show: 'left' }, language)
		const html = render(<ComparisonPanel run={run} show="left" />, language)
		// A filter of the table leaves the comparison as it is.
		for (const { href } of run.compared) expect(html).toContain(`href="${href}"`)
		expect(html.match(/<th[ >]/g)?.length).toBeGreaterThan(ids.length)
		expect(html).toContain('href="?show=left#proposal"')
		expect(html).not.toContain('name="lineId"')
		const table = render(
			<ProposalPanel run={run} show={undefined} compare={ids} wrong={undefined} />,
			language,
		)
		expect(table.match(/name="compare"[^>]*checked=""/g)).toHaveLength(run.lines.length)
	}
})

test('an invalid departure is refused at its field with typed values, a valid one is stored; another officer confirms', async () => {
	const { revision, lines } = await see()
	const left = lines.find(({ gets }) => gets === null)
	const line = { type: 'depart', revision: String(revision), lineId: String(left?.id), programmeId: 'scarce' }
	const empty = await send({ ...line, quantity: '', reason: '' })
	expect(empty).toMatchObject({ status: 422, data: { errors: { reason: 'required' } } })
	const reason = 'The unit starts in spring.'
	expect(await send({ ...line, quantity: 'many', reason })).toMatchObject({
		data: { errors: { quantity: 'badNumber' } },
	})
	expect(await send({ ...line, quantity: '2', reason })).toMatchObject({
		status: 422,
		data: { problem: { errors: { quantity: 'noSuchQuantity' }, typed: { reason: [reason] } } },
	})
	expect((await send({ ...line, quantity: '6', reason })).status).toBe(303)
	expect(await send({ ...line, quantity: '6', reason })).toMatchObject({ status: 409 })
	const confirm = { type: 'confirm', revision: String((await see()).revision) }
	expect(await send(confirm)).toMatchObject({
		status: 403,
		data: { problem: { reason: 'notTheDeparter' } },
	})
	expect((await see()).confirming).toBe('second')
	const done = await send(confirm, approver)
	expect(done.location).toBe(`/allocations/${runId}?confirmed=3-3`)
	for (const id of needs) expect((await findNeed(id)).status).toBe('proposed')
	expect(await send({ type: 'nonsense' })).toMatchObject({ status: 422 })
})
