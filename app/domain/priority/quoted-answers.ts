import type { Answers } from '#app/domain/core/answers.server.ts'
import { filedSection } from '#app/domain/submissions/filed-section.ts'
import { type NeedSection, needSectionOf, type RequestSection, requestSections } from '#app/forms/sections.ts'
import type { PriorityCriterion } from '#workflows/priority/criteria.ts'
import type { Kind } from '#workflows/vocabulary.ts'

type Quoted = Partial<Record<RequestSection | NeedSection, readonly string[]>>

/** The answers that a criterion is judged by, by section and field. */
const quoted: Record<PriorityCriterion, Quoted> = {
	harm: { situation: ['situation', 'modes', 'indicators'], need: ['urgency', 'urgencyReason'] },
	duty: {
		about: ['origin', 'originDetail', 'reviewCluster', 'reviewObservation'],
		situation: ['legalBasis', 'legalBasisCitation'],
		need: ['mainTheme', 'otherThemes', 'statement'],
	},
	absorption: {
		situation: ['existingEfforts', 'difficulties'],
		need: ['beneficiaryUnit', 'persons', 'sites'],
		training: ['learners', 'venueFacilities', 'releaseAssurance'],
		equipment: ['site', 'siteReadiness', 'operators', 'stock'],
		advisory: ['counterpart'],
	},
	sustainability: {
		rights: ['sustainability', 'contribution', 'contributionText'],
		training: ['totPlan', 'priorTraining'],
		equipment: ['maintenanceBudgetLine', 'maintenanceResponsible', 'maintenancePlan', 'disposalPlan'],
	},
	equity: { situation: ['noSupport', 'support', 'otherSupport'] },
	rights: {
		rights: ['migrantsNotCriminalized', 'migrantsNotCriminalizedText', 'conduct', 'conductText', 'oversight'],
		need: ['genderRights', 'women', 'men'],
		training: ['womenTarget', 'womenPlan'],
	},
	route: { situation: ['routeRole', 'modes'] },
	rank: {},
}

type Told = { kind: Kind; ofRequest: Answers; ofNeed: Answers }

/** What the State answered on a criterion, in its own words, section by section. */
export function quotedAnswers(criterion: PriorityCriterion, { kind, ofRequest, ofNeed }: Told) {
	return (Object.entries(quoted[criterion]) as [RequestSection | NeedSection, readonly string[]][]).flatMap(
		([section, names]) => {
			const inRequest = Object.hasOwn(requestSections, section)
			if (!inRequest && section !== 'need' && section !== kind) return []
			const shape = inRequest
				? requestSections[section as RequestSection]
				: needSectionOf(kind, section as NeedSection)
			const told = filedSection(section, shape, (inRequest ? ofRequest : ofNeed)[section])
			const isNamed = ({ name }: { name: string }) => names.includes(name.split('.')[0] ?? '')
			const [fields, groups] = [told.fields.filter(isNamed), told.groups.filter(isNamed)]
			return fields.length + groups.length > 0 ? [{ section, fields, groups }] : []
		},
	)
}
