import { useFormatter, useTranslations } from 'use-intl/react'
import { FiledAnswers } from '#app/components/filing/filed-answers.tsx'
import { StatedValue } from '#app/components/record/stated-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Changes as Clarified } from '#app/domain/submissions/get-changes.server.ts'
import type { Review } from '#app/domain/submissions/get-review.server.ts'
import { FieldName } from './points-panel.tsx'

type Returned = NonNullable<Review['returned']>
type Change = Returned['changes'][number]

/** The drafter's changes since the focal point returned the submission. */
export function ReturnedPanel({ returned: { at, ...returned } }: { returned: Returned }) {
	const t = useTranslations('review.changes')
	const format = useFormatter()
	const date = format.dateTime(new Date(at), { dateStyle: 'long' })
	return <ChangesPanel title={t('title', { date })} {...returned} />
}

/** The State's changes made with its answers to questions. */
export function ClarifiedPanel({
	clarified: { standing, at, changes, files },
}: {
	clarified: Omit<Clarified, 'at'> & { at: string | Date | null }
}) {
	const t = useTranslations('clarification.changes')
	const format = useFormatter()
	const date = at ? format.dateTime(new Date(at), { dateStyle: 'long' }) : ''
	return <ChangesPanel title={t(standing, { date })} note="" changes={changes} files={files} />
}

type ChangesPanelProps = {
	title: string
	note: string
	changes: readonly Change[]
	files?: Clarified['files']
}

/** The changes in a submission, answer by answer. */
function ChangesPanel({ title, note, changes, files = null }: ChangesPanelProps) {
	const t = useTranslations('review.changes')
	const attachments = useTranslations('attachments')
	return (
		<Panel title={title} id="changes">
			{note && <p>{t.rich('note', { note: () => <UserText>{note}</UserText> })}</p>}
			{changes.length === 0 && !files ? (
				<p>{t('none')}</p>
			) : (
				<Table
					caption={title}
					captionHidden
					head={[t('field'), t('before'), t('after')]}
					rows={[
						...changes.map((change) => [
							<FieldName key="field" {...change} />,
							<Answer key="before" told={change.before} />,
							<Answer key="after" told={change.after} />,
						]),
						...(files
							? [
									[
										attachments('title'),
										<Names key="before" names={files.removed} />,
										<Names key="after" names={files.added} />,
									],
								]
							: []),
					]}
				/>
			)}
		</Panel>
	)
}

function Names({ names }: { names: readonly string[] }) {
	const t = useTranslations('review.changes')
	if (names.length === 0) return t('empty')
	return names.map((name) => (
		<div key={name}>
			<UserText>{name}</UserText>
		</div>
	))
}

function Answer({ told }: { told: Change['before'] }) {
	const t = useTranslations('review.changes')
	const { fields, groups } = told
	const [first] = fields
	if (groups.length > 0 || fields.length > 1) return <FiledAnswers {...told} />
	// The row begins with the name of the answer already.
	return first ? <StatedValue {...first} /> : t('empty')
}
