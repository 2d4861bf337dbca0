import { useTranslations } from 'use-intl/react'
import { asText } from '#app/components/form/form-context.ts'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { priorityCriteria } from '#workflows/priority/criteria.ts'

/** What was written into a form that is no longer open, so that it is not lost. */
export function TypedComments({ typed }: { typed: Record<string, unknown> }) {
	const t = useTranslations('priority.criteria')
	const comments = priorityCriteria.flatMap((criterion) => {
		const text = asText(typed[`${criterion}.comment`])
		return text ? [{ label: t(`${criterion}.name`), value: <UserText block>{text}</UserText> }] : []
	})
	return comments.length > 0 && <FactList items={comments} />
}
