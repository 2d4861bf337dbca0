import { expect, test } from 'vitest'
import { catalogue } from '#emails/catalogue.ts'
import { everyCell } from '#tests/support/every-cell.ts'
import { workflows } from '#workflows/charts.ts'
import { languages } from '#workflows/languages.ts'
import { type Party, parties, type Tell } from '#workflows/notices/kinds.ts'
import type { Reason } from '#workflows/notices/notice.ts'
import { type NoticeName, noticeNames } from '#workflows/notices/table.ts'
import { emailNames, exampleOf, templateOf } from './samples.ts'

const contents = ['content', 'situation', 'note', 'reason', 'questions.0.text', 'needStatement', 'partner']
const secrets = [
	'dueDiligence',
	'outcome',
	'measures',
	'states',
	'thirdState',
	'supplier',
	'amount',
	'nominees',
]

test('an e-mail takes its own example and nothing that was written in a request', () =>
	everyCell(emailNames, String, (name) => {
		const { props } = templateOf(name)
		expect(props.safeParse(exampleOf(name)).success).toBe(true)
		for (const extra of [...contents, ...secrets])
			expect(props.safeParse({ ...exampleOf(name), [extra]: 'Secret' }).success, extra).toBe(false)
	}))

test('an e-mail takes the title of a request only where it is about one and goes to its State', () =>
	everyCell(emailNames, String, (name) => {
		const { props, reason } = templateOf(name)
		const titled = props.safeParse({ ...exampleOf(name), title: 'Course for border officers' }).success
		const reasons: Reason[] = ['donor', 'account', 'keeper', 'invited', 'summary']
		expect(titled).toBe(!reasons.includes(reason) && 'title' in exampleOf(name))
	}))

test('an e-mail takes no fact that is not its own', () =>
	everyCell(emailNames, String, (name) => {
		const { props } = templateOf(name)
		for (const fact of ['need', 'quantity', 'questions'].filter((known) => !(known in exampleOf(name))))
			expect(props.safeParse({ ...exampleOf(name), [fact]: 1 }).success, fact).toBe(false)
	}))

test('a title cannot pass as a reference', () => {
	for (const reference of ['Border posts at X', 'SOM-TA-2026 Border', 'secret', '', 'A-B\r\nBcc-X'])
		expect(templateOf('offerMade').props.safeParse({ ...exampleOf('offerMade'), reference }).success).toBe(
			false,
		)
})

const stateParties: Party[] = ['drafter', 'focalPoints', 'mission', 'missionAddress']
const audiences: Record<Reason, readonly Party[]> = {
	drafter: ['drafter'],
	focalPoint: ['focalPoints'],
	mission: ['mission', 'missionAddress'],
	partner: ['partnerAddress'],
	state: stateParties,
	triage: ['triage'],
	officer: ['officer'],
	formerOfficer: ['formerOfficer'],
	approver: ['approvers', 'triage'],
	dueDiligence: ['dueDiligence'],
	manager: ['manager', 'candidates'],
	participant: parties,
	work: [],
	account: [],
	summary: [],
	keeper: [],
	donor: [],
	invited: [],
}

/** Returns every `tell` in a chart. */
function tellsIn(part: unknown): Tell[] {
	if (typeof part !== 'object' || part === null) return []
	// Only the function `tell` of the charts makes these, with parameters of its type.
	if ('type' in part && part.type === 'tell' && 'params' in part) return [part.params as Tell]
	return Object.values(part).flatMap(tellsIn)
}
const tells = Object.values(workflows).flatMap(({ machine }) => tellsIn(machine.config))

test('every recipient of a notice reads the right reason for it', () => {
	expect(tells.length).toBeGreaterThan(60)
	for (const { to, notice } of tells)
		for (const party of to)
			expect(audiences[templateOf(notice).reason], `${notice} to ${party}`).toContain(party)
})

const dueDiligence = /diligence|diligencia|осмотрительност|尽职|العناية الواجبة/i
const misuse = /misuse|abusif|indebido|ненадлежащ|滥用|إساءة/i
/** Whether the words of an e-mail mention it in any language; its facts contain no words. */
const mentions = (name: NoticeName, what: RegExp) =>
	languages.some((language) => {
		const { [name]: own, common } = catalogue[language]
		return what.test([...Object.values(own), common.reasons[templateOf(name).reason]].join(' '))
	})

test('due diligence is spoken of to officers only', () => {
	const spoken = noticeNames.filter((name) => mentions(name, dueDiligence))
	expect(spoken).toEqual(noticeNames.filter((name) => name.startsWith('dueDiligence')))

	const readers = tells.filter(({ notice }) => spoken.includes(notice)).flatMap(({ to }) => to)
	expect(readers.filter((party) => stateParties.includes(party))).toEqual([])
})

test('a State reads in no message that misuse was reported, not even when the review of it has ended', () => {
	const told = tells.filter(({ to }) => to.some((party) => stateParties.includes(party)))
	for (const notice of new Set(told.map(({ notice }) => notice)))
		expect(mentions(notice, misuse), notice).toBe(false)
	expect(mentions('misuseReported', misuse)).toBe(true)
})
