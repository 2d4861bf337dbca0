import { describe, expect, test } from 'vitest'
import { everyCell } from '#tests/support/every-cell.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'
import type { Condition, Facts, Who } from '#workflows/facts.ts'
import { actor, favourable, workflows } from './workflows.ts'

type Against = { facts?: Partial<Facts>; who?: Partial<Who> }

/** For each condition, facts that fail it. The acting person is always `somebody`. */
const unfavourable: Record<Condition, Against[]> = {
	notTheDrafter: [{ facts: { drafterId: 'somebody' } }],
	notTheProposer: [{ facts: { proposerId: 'somebody' } }],
	notTheAssessor: [{ facts: { assessorId: 'somebody' } }],
	notTheDecliner: [{ facts: { declinerId: 'somebody' } }],
	assignedOfficer: [{ facts: { officerId: 'somebody else' } }, { facts: { officerId: null } }],
	notTheOfficer: [{ facts: { officerId: 'somebody' } }],
	ownRegion: [{ who: { regions: ['034'] } }, { who: { regions: ['011'] }, facts: { region: null } }],
	ownProgramme: [{ facts: { managerId: 'somebody else' } }, { facts: { managerId: null } }],
	notRecused: [
		{ who: { nationality: 'GHA' } },
		{ who: { recusedFrom: ['GHA'] } },
		{ who: { recusedFrom: ['programme-1'] } },
	],
	dueDiligenceDone: [{ facts: { dueDiligence: 'open' } }, { facts: { dueDiligence: 'refused' } }],
	stillRecallable: [{ facts: { recallable: false } }],
	mayBegin: [{ facts: { mayBegin: false } }],
	signedForOffice: [{ facts: { signedForOffice: false } }],
	partnersConsented: [{ facts: { sharedWithPartners: false } }],
	stillReopenable: [{ facts: { reopenable: false } }],
	stillReconsiderable: [{ facts: { reconsiderable: false } }],
	beforeClosure: [{ facts: { ended: true } }],
}

describe.each(workflows)('$name', ({ workflow, table, samples, contexts }) => {
	const cases = table.flatMap((row) =>
		row.when.flatMap((condition) =>
			unfavourable[condition].map((against) => ({ ...row, condition, against })),
		),
	)

	const nameOf = ({ sample, from, context, condition, against }: (typeof cases)[number]) =>
		`${sample} from ${from}, ${context}: ${condition} ${JSON.stringify(against)}`

	test('each step of the table is refused where one of its conditions does not hold', () =>
		everyCell(cases, nameOf, (row) => {
			const event = samples[row.sample] ?? { type: '' }
			const now = workflow.restore({ value: row.from, context: contexts[row.context] }, workflow.version)
			const facts = { ...favourable(event), ...row.against.facts }
			for (const role of row.roles) {
				const who = { ...actor(role), ...row.against.who }
				const attempt = () => workflow.decide(now, event, who, facts)
				expect(attempt).toThrow(expect.objectContaining({ code: 'forbidden', reason: row.condition }))
				expect(attempt).toThrow(WorkflowError)
				expect(workflow.openTo(now, who, facts)).not.toContain(event.type)
			}
		}))
})

test('help that needs no due diligence can be offered', () => {
	const need = workflows.find(({ name }) => name === 'need')
	if (!need) throw new Error('no need')
	const now = need.workflow.restore({ value: 'proposed', context: { quantity: null } }, 1)
	const facts: Facts = { ...favourable({ type: 'acceptOffer' }), dueDiligence: 'notNeeded' }
	expect(need.workflow.openTo(now, actor('programmeManager'), facts)).toEqual([
		'acceptOffer',
		'offerPart',
		'refuseOffer',
	])
})

test('a person with several regions works for each of them, one with none for all', () => {
	const request = workflows.find(({ name }) => name === 'request')
	if (!request) throw new Error('no request')
	const { workflow, samples, contexts } = request
	const takeOver = samples.takeOver ?? { type: '' }
	const now = workflow.restore({ value: 'screening', context: contexts.usual }, workflow.version)
	for (const regions of [[], ['034', '011']]) {
		const who = { ...actor('caseOfficer'), regions }
		expect(workflow.openTo(now, who, favourable(takeOver))).toContain('takeOver')
	}
})

test('a person who proposed a refusal does not decide on it as another person’s deputy', () => {
	const need = workflows.find(({ name }) => name === 'need')
	if (!need) throw new Error('no need')
	const { workflow, samples, contexts } = need
	const event = samples.approveDecline ?? { type: '' }
	const now = workflow.restore({ value: 'declineProposed', context: contexts.usual }, workflow.version)
	const who: Who = {
		...actor('caseOfficer'),
		actingFor: [{ id: 'an approver', role: 'headquartersApprover' }],
	}
	const facts = favourable(event)
	expect(workflow.decide(now, event, who, facts).inPlaceOf).toBe('an approver')
	expect(() => workflow.decide(now, event, who, { ...facts, declinerId: 'somebody' })).toThrow(
		expect.objectContaining({ code: 'forbidden', reason: 'notTheDecliner' }),
	)
})
