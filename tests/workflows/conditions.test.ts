import { describe, expect, test } from 'vitest'
import { WorkflowError } from '#workflows/engine.ts'
import type { Condition, Facts } from '#workflows/facts.ts'
import { actor, favourable, workflows } from './workflows.ts'

/** For each condition, facts that fail it. The person who asks is always `somebody`. */
const unfavourable: Record<Condition, Partial<Facts>[]> = {
	notTheDrafter: [{ drafterId: 'somebody' }],
	notTheProposer: [{ proposerId: 'somebody' }],
	assignedOfficer: [{ officerId: 'somebody else' }, { officerId: null }],
	ownProgramme: [{ managerId: 'somebody else' }, { managerId: null }],
	dueDiligenceDone: [{ dueDiligence: 'open' }, { dueDiligence: 'refused' }],
	dueDiligenceOpen: [{ dueDiligence: 'notNeeded' }, { dueDiligence: 'cleared' }, { dueDiligence: 'refused' }],
	stillRecallable: [{ recallable: false }],
	partnersConsented: [{ sharedWithPartners: false }],
}

describe.each(workflows)('$name', ({ workflow, table, samples, contexts }) => {
	const cases = table.flatMap((row) =>
		row.when.flatMap((condition) => unfavourable[condition].map((facts) => ({ ...row, condition, facts }))),
	)

	test.each(cases)('$sample from $from is refused: $condition $facts', (row) => {
		const event = samples[row.sample] ?? { type: '' }
		const now = workflow.restore({ value: row.from, context: contexts[row.context] }, workflow.version)
		const facts = { ...favourable(event), ...row.facts }
		for (const role of row.roles) {
			const attempt = () => workflow.decide(now, event, actor(role), facts)
			expect(attempt).toThrow(expect.objectContaining({ code: 'forbidden', reason: row.condition }))
			expect(attempt).toThrow(WorkflowError)
			expect(workflow.openTo(now, actor(role), facts)).not.toContain(event.type)
		}
	})
})

test('help that needs no due diligence can be offered', () => {
	const need = workflows.find(({ name }) => name === 'need')
	if (!need) throw new Error('no need')
	const now = need.workflow.restore({ value: 'proposed', context: { quantity: null } }, 1)
	const facts: Facts = { ...favourable({ type: 'acceptOffer' }), dueDiligence: 'notNeeded' }
	expect(need.workflow.openTo(now, actor('programmeManager'), facts)).toEqual(['acceptOffer', 'refuseOffer'])
})
