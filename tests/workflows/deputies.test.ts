import { describe, expect, test } from 'vitest'

import type { Facts, Post, Who } from '#workflows/facts.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { filledPosts, mayActFor, type Role, roles } from '#workflows/roles.ts'

const facts: Facts = {
	stateIso3: 'GHA',
	region: 'Africa',
	drafterId: 'drafter',
	proposerId: 'officer',
	assessorId: null,
	declinerId: null,
	officerId: 'officer',
	managerId: 'manager',
	programmeId: 'courses',
	dueDiligence: 'cleared',
	recallable: true,
	mayBegin: true,
	signedForOffice: true,
	sharedWithPartners: true,
	reopenable: false,
	reconsiderable: false,
	ended: false,
}
const start = requestWorkflow.start()
const requestIn = (value: typeof start.value) => ({ ...start, value })
const offered = { ...needWorkflow.start(), value: 'reserved' as const }

const deputy = (id: string, role: Role, actingFor: Post[], more: Partial<Who> = {}): Who => ({
	id,
	role,
	actingFor,
	...more,
})
const officer = { id: 'officer', role: 'caseOfficer' } as const
const focalPoint = { id: 'focalPoint', role: 'focalPoint' } as const
const openTo = (who: Who, value: typeof start.value, more: Partial<Facts> = {}) =>
	requestWorkflow.openTo(requestIn(value), who, { ...facts, ...more })

describe('a deputy', () => {
	test('takes the steps of that post, and it is known in whose place', () => {
		const colleague = deputy('colleague', 'caseOfficer', [officer])
		const step = requestWorkflow.decide(
			requestIn('approval'),
			{ type: 'returnDecisions', note: 'No.' },
			{
				...deputy('other', 'triageOfficer', [{ id: 'approver', role: 'headquartersApprover' }]),
			},
			facts,
		)
		expect(step.inPlaceOf).toBeUndefined() // the person's own post is enough
		expect(openTo(colleague, 'review')).toContain('proposeDecisions')
		expect(openTo({ ...colleague, actingFor: [] }, 'review')).not.toContain('proposeDecisions')

		const drafter = deputy('colleague', 'drafter', [focalPoint])
		const confirmed = needWorkflow.decide(offered, { type: 'confirmOffer' }, drafter, facts)
		expect(confirmed.inPlaceOf).toBe('focalPoint')
	})

	test('still does not endorse what they drafted themselves', () => {
		const standsIn = (id: string) => deputy(id, 'drafter', [focalPoint])
		expect(openTo(standsIn('drafter'), 'awaitingEndorsement')).not.toContain('endorse')
		expect(openTo(standsIn('colleague'), 'awaitingEndorsement')).toContain('endorse')
	})

	test('still does not approve what they, or the person in whose place they act, proposed', () => {
		const approver = { id: 'approver', role: 'headquartersApprover' } as const
		const standsIn = deputy('colleague', 'headquartersApprover', [approver])
		expect(openTo(standsIn, 'approval')).toContain('approveDecisions')
		expect(openTo(standsIn, 'approval', { proposerId: 'colleague' })).not.toContain('approveDecisions')
		const officerToo = deputy('officer', 'caseOfficer', [approver])
		expect(openTo(officerToo, 'approval')).not.toContain('approveDecisions')
		const forProposer = deputy('colleague', 'drafter', [approver])
		expect(openTo(forProposer, 'approval', { proposerId: 'approver' })).not.toContain('approveDecisions')
	})

	test.each([
		['a national of the State', { nationality: 'GHA' }],
		['recused from the State', { recusedFrom: ['GHA'] }],
		['recused from the programme', { recusedFrom: ['courses'] }],
	])('who is %s takes no decision, whomever they stand in for', (_, own) => {
		expect(openTo(deputy('colleague', 'caseOfficer', [officer], own), 'review')).not.toContain(
			'proposeDecisions',
		)
	})
})

describe('who may stand in for whom', () => {
	const holder = (id: string, role: Role, stateIso3: string | null = null) => ({ id, role, stateIso3 })

	test('the office: the same post only, and no one for themselves', () => {
		for (const role of filledPosts.filter((post) => post !== 'drafter' && post !== 'focalPoint')) {
			const may = roles.filter((other) => mayActFor(holder('one', other), holder('other', role)))
			expect(may).toEqual([role])
			expect(mayActFor(holder('one', role), holder('one', role))).toBe(false)
		}
	})

	test('a State: drafters for a drafter, drafters and focal points for a focal point, of the same State', () => {
		const mayFor = (role: Role, stateIso3: string) =>
			roles.filter((other) => mayActFor(holder('one', other, stateIso3), holder('other', role, 'GHA')))
		expect(mayFor('drafter', 'GHA')).toEqual(['drafter'])
		expect(mayFor('focalPoint', 'GHA')).toEqual(['drafter', 'focalPoint'])
		expect(mayFor('focalPoint', 'EGY')).toEqual([])
		for (const role of ['mission', 'donor', 'administrator'] as const) expect(mayFor(role, 'GHA')).toEqual([])
	})
})
