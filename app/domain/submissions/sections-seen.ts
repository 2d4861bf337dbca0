import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import { type RequestSection, requestSectionNames, requestSections } from '#app/forms/sections.ts'
import type { FieldGroup, Sight } from '#workflows/visibility.ts'
import { filedSection } from './filed-section.ts'

const groupOf: Record<RequestSection, FieldGroup> = {
	about: 'title',
	institution: 'title',
	situation: 'situation',
	rights: 'rights',
}
const contacts: readonly string[] = ['contactPrimary', 'contactAlternate']

/** The sections of a request that belong to no need, as far as this sight goes. */
export const sectionsSeen = (sight: Sight, answers: Answers) =>
	requestSectionNames
		.filter((name) => sight[groupOf[name]] === 'whole')
		.map((name) => filedSection(name, requestSections[name], withoutContacts(sight, answers[name])))

/** Who is to be called is for those who talk to the State. */
function withoutContacts({ contacts: seen }: Sight, values: SectionValues = {}): SectionValues {
	if (seen === 'whole') return values
	return Object.fromEntries(Object.entries(values).filter(([name]) => !contacts.includes(name)))
}
