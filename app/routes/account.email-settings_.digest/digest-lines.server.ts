import type { DigestContent } from '#app/domain/notifications/digest-content.ts'
import type { Language } from '#app/platform/actor.ts'
import { subjectOf } from '#emails/subject-of.ts'

/** The same lines as the letter has, in the language of the page. */
export const digestLines = (groups: DigestContent['groups'], language: Language) =>
	groups.map((group) => ({
		...group,
		lines: group.lines.map(({ notice, on }) => ({ subject: subjectOf(notice, language), on })),
	}))
