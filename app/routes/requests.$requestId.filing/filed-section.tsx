import { useTranslations } from 'use-intl/react'
import { FiledAnswers } from '#app/components/filing/filed-answers.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { Filing } from '#app/domain/submissions/get-filing.server.ts'

type Section = Filing['sections'][number] | Filing['needs'][number]['sections'][number]

/** One section as it was filled in; `of` begins the title where several needs have the same sections. */
export function FiledSection({ of = '', id, ...told }: Section & { of?: string; id?: string }) {
	const t = useTranslations('draft')
	const empty = useTranslations('request.filing')
	const { section, fields, groups } = told
	return (
		<Panel title={of + t(`sections.${section}`)} id={id ?? `filed-${section}`}>
			{fields.length + groups.length === 0 && <p>{empty('empty')}</p>}
			<FiledAnswers {...told} />
		</Panel>
	)
}
