import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { annexFile } from '#app/documents/agenda-annex/annex-document.server.ts'
import { getAgendaAnnex } from '#app/domain/agenda-annex/get-agenda-annex.server.ts'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { getDeliveryList } from '#app/domain/deliveries/list-deliveries.server.ts'
import { writeFacts } from '#app/domain/facts/write-facts.server.ts'
import { contributionOf } from '#app/domain/figures/contribution-of.server.ts'
import { composeActivities } from '#app/domain/iati/compose-activities.ts'
import { readFacts } from '#app/domain/iati/read-facts.server.ts'
import { writeActivities } from '#app/domain/iati/write-activities.ts'
import { getJointNeed } from '#app/domain/joint-needs/get-joint-need.server.ts'
import { makePipeline, withdrawFromPipeline } from '#app/domain/pipeline/make-pipeline.server.ts'
import { getPractice } from '#app/domain/practices/get-practice.server.ts'
import { getPracticeList } from '#app/domain/practices/list-practices.server.ts'
import { countRelease } from '#app/domain/releases/count/count-release.ts'
import { factLine } from '#app/domain/releases/count/fact.ts'
import { activityWords } from '#app/i18n/activity-words.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { docxText } from '#app/platform/files/file-text/docx-text.ts'
import { tableOf } from '#app/routes/overview[.]csv/table-of.ts'
import { publisher } from '#tests/iati/iati-facts.ts'
import { aNeed } from '#tests/support/builders.ts'
import { donorView } from '#tests/support/donor-view.ts'
import { joinNeeds } from '#tests/support/joint-needs.ts'
import { egypt, office } from '#tests/support/people.ts'
import { aPublishedPractice } from '#tests/support/practices.ts'
import { statesOfSamples } from '#tests/support/releases/states-of-samples.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import {
	aCanaryDelivery,
	aCanaryNeed,
	canaryCommitted,
	canaryDay,
	canaryWords,
	choose,
	everyChoice,
	factsIn,
	nameOfChoice,
	needAsCodes,
} from '#tests/support/shared-canaries.ts'
import { look } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import {
	factsShared,
	isShared,
	type OutsideReader,
	type SharedFact,
	type SharingChoice,
} from '#workflows/sharing.ts'

// Every output is read for every classification with every set of consents, and compared with the one table: nothing more,
// and all that the table allows. What partners and donors read of single needs is in sharing-table.test.ts.

useWorld()
const folder = scratchFolder('outputs')
afterAll(() => rmSync(folder, { recursive: true }))

let delivery: Awaited<ReturnType<typeof aCanaryDelivery>>
let need: Awaited<ReturnType<typeof aCanaryNeed>>
let jointNeedId: string
let practice: { id: string; requestId: string }

beforeAll(async () => {
	delivery = await aCanaryDelivery()
	need = await aCanaryNeed()
	const ofEgypt = await aNeed({ kind: 'training', state: 'egypt' })
	jointNeedId = await joinNeeds(need, ofEgypt)
	await choose({ ...shareNothing, classification: 'CONFIDENTIAL' }, ofEgypt.requestId)
	const id = await aPublishedPractice({ title: canaryWords })
	practice = await look((tx) => tx.practice.findUniqueOrThrow({ where: { id } }))
	await look(
		(tx) => tx.$executeRaw`update programme set sample = false, summary = '{"en": "Courses."}'::jsonb`,
	)
})

const shareNothing = { consentPublish: false, consentPartners: false, consentDonors: false }
const named = everyChoice.map((choice) => [nameOfChoice(choice), choice] as const)
/** Of the facts that an output can tell, those that the table allows its reader. */
const allowed = (reader: OutsideReader, choice: SharingChoice, facts: readonly string[]) =>
	factsShared(reader, choice).filter((fact) => facts.includes(fact))
const sorted = (facts: readonly string[]) => [...facts].sort()
/** One choice for each set of facts that a reader is shown: for outputs that take long. */
const distinct = (reader: OutsideReader) => [
	...new Map(everyChoice.map((choice) => [factsShared(reader, choice).join(), choice])).values(),
]

/** The part of the file for IATI that tells of the delivery, and all the rest of it. */
async function iatiFile() {
	const moment = `${now().toISOString().slice(0, 19)}Z`
	const composed = composeActivities(await readFacts(), publisher, activityWords, moment)
	const activities = writeActivities(composed, publisher, moment).match(
		/<iati-activity [\s\S]*?<\/iati-activity>/g,
	)
	const isOwn = (activity: string) => activity.includes(`-${delivery.id}</iati-identifier>`)
	return {
		own: (activities ?? []).filter(isOwn).join(),
		rest: (activities ?? []).filter((activity) => !isOwn(activity)).join(),
	}
}

/** What only an activity for the delivery says. */
const inIati: Partial<Record<SharedFact, string | RegExp>> = {
	kind: 'Advisory support for',
	state: '<recipient-country code="GH"',
	quantity: '<target value="7317"',
	dates: canaryDay,
	status: '<activity-status code="4"',
	amounts: new RegExp(`918274|${canaryCommitted}`),
	results: '<actual value="4242"',
}

test.each(named)('the file for IATI tells of a delivery what the public may know: %s', async (_, choice) => {
	await choose(choice, delivery.requestId)
	const { own, rest } = await iatiFile()
	const facts = allowed('public', choice, Object.keys(inIati))
	// An activity needs a date and a status: without them there is none.
	const isPublished = facts.includes('dates') && facts.includes('status')
	expect(sorted(factsIn(own, inIati))).toEqual(isPublished ? sorted(facts) : [])
	expect([own !== '', rest.includes(delivery.id)]).toEqual([isPublished, isPublished])
	expect(own + rest).not.toMatch(/Canary|canaries/)
})

const annexFacts = Object.keys(needAsCodes).filter((fact) => fact !== 'region')

test.each(named)('the agenda annex tells of a need what the public may know: %s', async (_, choice) => {
	await choose(choice, need.requestId)
	const { states } = await getAgendaAnnex(office.approver, { theme: undefined }, 'en')
	const isNamed = isShared('public', 'state', choice) && isShared('public', 'kind', choice)
	const rows = JSON.stringify(states)
	expect(sorted(factsIn(rows, needAsCodes))).toEqual(
		isNamed ? sorted(allowed('public', choice, annexFacts)) : [],
	)
})

test('the document of the annex has nothing else', async () => {
	for (const choice of distinct('public')) {
		await choose(choice, need.requestId)
		const annex = await getAgendaAnnex(office.approver, {}, 'en')
		const path = join(folder, 'annex.docx')
		if (annex.states.length > 0) writeFileSync(path, await annexFile(annex, 'docx', 'en'))
		const text = annex.states.length > 0 ? await docxText(path, 200_000) : ''
		const told = factsIn(text, {
			state: 'Ghana',
			institution: 'Sample ministry of canaries',
			quantity: /7[, ]?317/,
			words: canaryWords,
		})
		const isNamed = isShared('public', 'state', choice)
		expect(sorted(told), nameOfChoice(choice)).toEqual(
			isNamed ? sorted(allowed('public', choice, ['state', 'institution', 'quantity', 'words'])) : [],
		)
	}
})

test('the pipeline keeps of a need what donors may know', async () => {
	const facts = ['kind', 'type', 'themes', 'region', 'state', 'quantity', 'urgency']
	for (const choice of distinct('donor')) {
		await choose(choice, need.requestId)
		await makePipeline()
		const rows = await withActor(
			office.donor,
			(tx) => tx.$queryRaw<{ ta_type: string | null }[]>`select * from pipeline_need`,
		)
		expect(sorted(factsIn(JSON.stringify(rows), needAsCodes)), nameOfChoice(choice)).toEqual(
			isShared('donor', 'kind', choice) ? sorted(allowed('donor', choice, facts)) : [],
		)
	}
})

test('the pipeline keeps nothing of a need that its State no longer shares', async () => {
	const widest = {
		consentPublish: true,
		consentPartners: true,
		consentDonors: true,
		classification: 'PUBLIC',
	} as const
	for (const choice of distinct('donor')) {
		await choose(widest, need.requestId)
		await makePipeline()
		await choose(choice, need.requestId)
		await withdrawFromPipeline()
		const rows = await withActor(
			office.donor,
			(tx) => tx.$queryRaw<object[]>`select * from pipeline_need where ta_type = 'TOT'`,
		)
		const told = factsIn(JSON.stringify(rows), needAsCodes)
		const facts: readonly string[] = factsShared('donor', choice)
		expect(
			told.filter((fact) => !facts.includes(fact)),
			nameOfChoice(choice),
		).toEqual([])
		// A row that tells less is made again with the next run.
		if (facts.includes('state')) expect(rows).toHaveLength(1)
	}
})

/** What only the row of the delivery says. */
const ofDelivery: Partial<Record<SharedFact, string | RegExp>> = {
	kind: /advisory|Advisory support/,
	state: 'Ghana',
	quantity: '7317',
	dates: canaryDay,
	status: /closed|Closed/,
}

test.each(named)(
	'a donor reads of a delivery that it pays for what the table says: %s',
	async (_, choice) => {
		await choose(choice, delivery.requestId)
		const view = await donorView(office.donor)
		const own = view.deliveries.filter(({ id }) => id === delivery.id)
		const list = await getDeliveryList(office.donor, new URLSearchParams())
		const listed = list.rows.filter(({ id }) => id === delivery.id)
		const page = await getDelivery(office.donor, delivery.id).catch(({ code }: { code: string }) => code)
		const file = tableOf('deliveries', { ...view, deliveries: own }, 'en').slice(1)
		const facts = sorted(allowed('funder', choice, Object.keys(ofDelivery)))
		expect(sorted(factsIn(JSON.stringify(own), ofDelivery))).toEqual(facts)
		// The file, the page and the list tell some of it, and no fact that the table has not.
		for (const read of [file, listed, page === 'not-found' ? [] : page])
			for (const fact of factsIn(JSON.stringify(read), ofDelivery)) expect(facts).toContain(fact)
		const isTold = facts.length > 0
		expect([file.length, listed.length, page !== 'not-found']).toEqual(isTold ? [1, 1, true] : [0, 0, false])
		expect(JSON.stringify([own, listed, page, file])).not.toMatch(/Canary|canaries|918.?274|4242/)
	},
)

test.each(named)(
	'figures count a need for donors and the public as the table says: %s',
	async (_, choice) => {
		await choose(choice, need.requestId)
		await look((tx) => writeFacts(askIn(tx), need.requestId))
		const [line] = await look(
			(tx) =>
				tx.$queryRaw<
					{ line: object }[]
				>`select to_jsonb(f) as line from need_fact as f where need_id = ${need.id}`,
		)
		const fact = factLine.parse(line?.line)
		const { cube } = countRelease([fact], fact.submitted_at.slice(0, 4), statesOfSamples)
		expect(cube.cells.some(({ n }) => n > 0)).toBe(isShared('public', 'counted', choice))
		await look((tx) =>
			tx.needFact.updateMany({
				where: { needId: need.id },
				data: { programmeId: programmes.training, spent: 918_274, currency: 'USD' },
			}),
		)
		const [counted] = await readAs(office.donor, (read) =>
			contributionOf(read, { ids: [programmes.training], isWhole: false }, 'en'),
		)
		expect(counted?.spent === 918_274).toBe(isShared('donor', 'counted', choice))
	},
)

test.each(named)('a good practice is read by others as long as the table says: %s', async (_, choice) => {
	await choose(choice, practice.requestId)
	const isOpen = isShared('otherState', 'practice', choice)
	for (const reader of [egypt.drafter, office.donor]) {
		const page = await getPractice(reader, practice.id, 'en').catch(({ code }: { code: string }) => code)
		expect(page === 'not-found').toBe(!isOpen)
		const { rows } = await getPracticeList(reader, new URLSearchParams(), 'en')
		expect(rows.some(({ id }) => id === practice.id)).toBe(isOpen)
	}
})

test.each(named)(
	'a State that was invited reads of a joint need what the table says: %s',
	async (_, choice) => {
		await choose(choice, need.requestId)
		const { parts, ...asked } = await getJointNeed(egypt.focalPoint, jointNeedId, 'en')
		const [part] = parts.filter(({ stateIso3 }) => stateIso3 === 'GHA')
		const facts: Partial<Record<SharedFact, string>> = {
			quantity: '7317',
			dates: '2031-03-09',
			words: canaryWords,
		}
		const told = sorted(factsIn(JSON.stringify([part, asked]), facts))
		expect(told).toEqual(sorted(allowed('jointState', choice, Object.keys(facts))))
	},
)
