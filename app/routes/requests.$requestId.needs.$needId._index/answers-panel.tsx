import { useTranslations } from 'use-intl/react'
import { FiledAnswers } from '#app/components/filing/filed-answers.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'

/** What the State wrote about the need. */
export function AnswersPanel({ sections }: Pick<NeedView, 'sections'>) {
	const t = useTranslations('needs.answers')
	const draft = useTranslations('draft.sections')
	return (
		<Panel title={t('title')}>
			{sections.map((told) => (
				<section key={told.section}>
					<h3>{draft(told.section)}</h3>
					<FiledAnswers {...told} />
				</section>
			))}
		</Panel>
	)
}
