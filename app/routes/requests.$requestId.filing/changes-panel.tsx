import { useFormatter, useTranslations } from 'use-intl/react'
import { FiledAnswers } from '#app/components/filed-answers.tsx'
import { Panel } from '#app/components/panel.tsx'
import { Table } from '#app/components/table.tsx'
import type { Review } from '#app/domain/get-review.server.ts'
import { FieldName } from './field-name.tsx'

type Returned = NonNullable<Review['returned']>
type Change = Returned['changes'][number]

/** What the drafter changed since the focal point returned the filing, answer by answer. */
export function ChangesPanel({ returned: { at, changes } }: { returned: Returned }) {
	const t = useTranslations('review.changes')
	const format = useFormatter()
	const title = t('title', { date: format.dateTime(new Date(at), { dateStyle: 'long' }) })
	return (
		<Panel title={title} id="changes">
			{changes.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<Table
					caption={title}
					captionHidden
					head={[t('field'), t('before'), t('after')]}
					rows={changes.map((change) => [
						<FieldName key="field" {...change} />,
						<Answer key="before" told={change.before} />,
						<Answer key="after" told={change.after} />,
					])}
				/>
			)}
		</Panel>
	)
}

function Answer({ told }: { told: Change['before'] }) {
	const t = useTranslations('review.changes')
	return told.fields.length + told.groups.length === 0 ? t('empty') : <FiledAnswers {...told} />
}
