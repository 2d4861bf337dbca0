import { expect, test } from 'vitest'
import { needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { programmeFacts } from '#app/domain/matching/programme-facts.server.ts'
import { unlockedIn } from '#app/forms/unlocking.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { matchProgramme } from '#workflows/matching/match-programme.ts'
import { type Insert, useEarlierRelease } from './earlier-release.ts'

const at = '2026-06-01T09:00:00Z'
const lens = {
	description: 'Hand lens',
	quantity: 40,
	minimumQuantity: 10,
	performance: 'Tenfold',
	site: 'Accra',
}
const station = {
	description: 'Workstation',
	quantity: 2,
	minimumQuantity: 1,
	performance: 'Fast',
	site: 'Tema',
}
const equipment = { category: 'DOC_HAND', lines: [lens, station], justification: 'Old ones broke.' }
const need = { title: 'Aids', mainTheme: 'DOCS', otherThemes: [], taType: 'EQUIPMENT' }

/** The needs of the earlier release: its answers, and the parts split off. */
const needs: Record<string, object> = {
	open: { status: 'accepted', quantity: 42, minimum_quantity: 11 },
	part: {
		status: 'reserved',
		quantity: 7,
		minimum_quantity: 7,
		part: 'a',
		answers: { need, equipment: { ...equipment, lines: [lens] } },
	},
	parts: { status: 'accepted', quantity: 12, minimum_quantity: 11, part: 'b' },
	begun: {
		answers: { equipment: { category: 'DRONE', lines: [{ description: 'Drone', quantity: 'two' }] } },
	},
	chosen: { answers: { equipment: { category: 'RADIO' } } },
	course: {
		kind: 'training',
		quantity: 20,
		minimum_quantity: 10,
		answers: { training: { participants: 20 } },
	},
}

async function fill(insert: Insert) {
	await insert('state', { iso3: 'GHA', names: {}, treaty_status: 'party', region: 'Africa' })
	const authority = { state_iso3: 'GHA', name: 'Sample', institution_type: 'MOJ', address: 'Accra' }
	await insert('authority', { id: 'ministry', ...authority })
	const request = {
		state_iso3: 'GHA',
		authority_id: 'ministry',
		filing_language: 'en',
		due_diligence: 'notNeeded',
	}
	const times = {
		created_at: at,
		submitted_at: at,
		updated_at: at,
		drafter_id: ghana.drafter.id,
		snapshot_version: 2,
	}
	await insert('request', {
		...request,
		...times,
		id: 'request',
		filing_key: 'request',
		status: 'active',
		snapshot: {},
	})
	await insert('request', {
		...request,
		...times,
		id: 'asked',
		filing_key: 'asked',
		status: 'clarification',
		snapshot: {
			value: 'clarification',
			context: { unlocked: ['asked need.equipment.category', 'asked need.need.sites'] },
		},
	})
	await insert('programme', {
		id: 'aids',
		code: 'AIDS',
		titles: {},
		summary: {},
		kind: 'equipment',
		section: 'Sample',
		themes: ['DOCS'],
		categories: ['DOC_HAND'],
		capacity_unit: 'units',
		manager_id: office.manager.id,
		capacity: 100,
		maximum_per_state: 100,
		funding_from: '2020-01-01',
		funding_to: '2090-01-01',
		last_commitment: '2090-01-01',
		status: 'open',
	})
	const stored = { snapshot: {}, snapshot_version: 2, updated_at: at, state_iso3: 'GHA' }
	for (const [index, [id, changes]] of Object.entries(needs).entries())
		await insert('need', {
			...stored,
			id,
			request_id: 'request',
			rank: index + 1,
			kind: 'equipment',
			status: 'pending',
			themes: ['DOCS'],
			ta_type: 'EQUIPMENT',
			answers: { need, equipment },
			...changes,
		})
	await insert('need', {
		...stored,
		id: 'asked need',
		request_id: 'asked',
		rank: 1,
		kind: 'equipment',
		status: 'pending',
		answers: { need, equipment },
	})
	await insert('revised_answers', {
		request_id: 'asked',
		state_iso3: 'GHA',
		answers: { 'asked need.equipment': { category: 'DOC_DESK' }, situation: { modes: ['SEA'] } },
		revision: 1,
		updated_at: at,
	})
	await insert('submission_version', {
		id: 'version',
		request_id: 'request',
		state_iso3: 'GHA',
		number: 1,
		cause: 'submitted',
		content: JSON.stringify({ needs: [{ sections: { equipment } }] }),
		sha256: 'sample',
		created_at: at,
	})
}

const removed = {
	id: 'removed',
	request_id: 'request',
	state_iso3: 'GHA',
	kind: 'equipment',
	title: 'Removed',
	kept: { rank: 1, answers: { equipment }, links: [] },
	removed_by_id: ghana.drafter.id,
	removed_at: at,
}

useEarlierRelease({
	before: '20261128140000_need_lines',
	fill,
	others: { table: 'removed_need', rows: [removed] },
})

const moved = (line: object, category = 'DOC_HAND') => ({ ...line, category, unit: 'PIECE' })
const answersOf = async (id: string) =>
	(await look((tx) => tx.need.findUniqueOrThrow({ where: { id } }))).answers
const linesOf = (needId: string) =>
	look((tx) => tx.needLine.findMany({ where: { needId }, orderBy: { position: 'asc' } }))

test('the single category of a need applies to each of its items, in drafts and saved answers too', async () => {
	const { category: _, ...rest } = equipment
	const now = { ...rest, lines: [moved(lens), moved(station)] }
	expect(await answersOf('open')).toEqual({ need, equipment: now })
	expect(await answersOf('begun')).toEqual({
		equipment: { lines: [moved({ description: 'Drone', quantity: 'two' }, 'DRONE')] },
	})
	expect(await answersOf('chosen')).toEqual({ equipment: { lines: [moved({}, 'RADIO')] } })
	expect(await answersOf('course')).toEqual({ training: { participants: 20 } })
	const [aside] = await look((tx) => tx.removedNeed.findMany())
	expect(aside?.kept).toMatchObject({ answers: { equipment: now } })
})

test('what a State answers to a question about the category is an answer about its items', async () => {
	const revised = await look((tx) => tx.revisedAnswers.findUniqueOrThrow({ where: { requestId: 'asked' } }))
	expect(revised.answers).toEqual({
		'asked need.equipment': { lines: [moved(lens, 'DOC_DESK'), moved(station, 'DOC_DESK')] },
		situation: { modes: ['SEA'] },
	})
	const { snapshot } = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: 'asked' } }))
	expect(unlockedIn(snapshot)).toEqual(['asked need.equipment.lines', 'asked need.need.sites'])
})

test('a submitted version keeps the text that was signed', async () => {
	const { content } = await look((tx) => tx.submissionVersion.findUniqueOrThrow({ where: { id: 'version' } }))
	expect(JSON.parse(content)).toEqual({ needs: [{ sections: { equipment } }] })
})

test('complete items are lines; how much of several a part holds is not made up', async () => {
	expect(await linesOf('open')).toMatchObject([
		{
			description: 'Hand lens',
			category: 'DOC_HAND',
			unit: 'PIECE',
			quantity: 40,
			minimumQuantity: 10,
			serialised: null,
		},
		{ description: 'Workstation', category: 'DOC_HAND', quantity: 2, minimumQuantity: 1, toSpecify: false },
	])
	expect(await linesOf('part')).toMatchObject([{ quantity: 7, minimumQuantity: 7 }])
	expect(await linesOf('parts')).toMatchObject([
		{ quantity: null, minimumQuantity: null },
		{ quantity: null, minimumQuantity: null },
	])
	expect(await linesOf('begun')).toEqual([])
	expect(await linesOf('course')).toEqual([])
})

test('figures and rules of requests under way are the same', async () => {
	const rows = await look((tx) => tx.need.findMany({ where: { id: { in: Object.keys(needs) } } }))
	for (const { id, quantity, minimumQuantity } of rows) {
		const before = needs[id] ?? {}
		expect({ quantity, minimum_quantity: minimumQuantity }).toMatchObject(
			'quantity' in before && 'minimum_quantity' in before
				? { quantity: before.quantity, minimum_quantity: before.minimum_quantity }
				: { quantity: null },
		)
	}
	const [facts, [programme]] = await look((tx) =>
		Promise.all([needFacts(askIn(tx), 'open'), programmeFacts(askIn(tx), 'GHA', 'aids')]),
	)
	const found = programme && matchProgramme(facts, programme, '2026-11-28').findings
	expect(found?.find(({ rule }) => rule === 'category')?.reason).toBe('reasons.category.supplied')
	expect(found?.find(({ rule }) => rule === 'capacity')).toMatchObject({
		reason: 'reasons.capacity.enough',
		values: { wanted: 42 },
	})
})
