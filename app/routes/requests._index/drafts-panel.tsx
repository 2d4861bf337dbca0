import { useFormatter, useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { listDrafts } from '#app/domain/drafts/get-draft.server.ts'

type Drafts = Awaited<ReturnType<typeof listDrafts>>
type Draft = Drafts['drafts'][number]

/** The drafts of a State: age, author and missing answers. */
export function DraftsPanel({ drafts, more, now }: Drafts) {
	const t = useTranslations('draft.drafts')
	const tasks = useTranslations('tasks.drafts')
	return (
		<Panel title={t('title')} id="drafts">
			<p>{t('lead')}</p>
			{drafts.length === 0 ? <NoDrafts /> : <DraftsTable drafts={drafts} now={now} />}
			{more && <p>{tasks('more', { count: drafts.length })}</p>}
			<p>
				<a href="/requests/archived">{t('archived')}</a>
			</p>
		</Panel>
	)
}

function NoDrafts() {
	const t = useTranslations()
	return (
		<Empty title={t('draft.drafts.none')}>
			<p>{t('tasks.drafts.noneBody')}</p>
			<LinkButton href="/requests/new">{t('work.newRequest')}</LinkButton>
		</Empty>
	)
}

function DraftsTable({ drafts, now }: Pick<Drafts, 'drafts' | 'now'>) {
	const t = useTranslations('draft.drafts')
	const tasks = useTranslations('tasks.drafts')
	const work = useTranslations('work')
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('request'), tasks('begun'), tasks('begunBy'), t('lastSaved'), t('missing')]}
			rows={drafts.map((draft) => [
				<a key="title" href={`/requests/${draft.id}/draft`}>
					{draft.title ? <UserText>{draft.title}</UserText> : work('untitled')}
				</a>,
				<Age key="begun" since={draft.createdAt} now={now} />,
				<UserText key="by">{draft.begunBy}</UserText>,
				<Age key="saved" since={draft.updatedAt} now={now} />,
				<Missing key="missing" {...draft} />,
			])}
		/>
	)
}

/** "3 days ago", counted by the clock of the server. */
function Age({ since, now }: { since: Date; now: Date }) {
	const format = useFormatter()
	return <time dateTime={since.toISOString()}>{format.relativeTime(since, now)}</time>
}

function Missing({ needs, missing: { answers, ready } }: Pick<Draft, 'needs' | 'missing'>) {
	const t = useTranslations('draft.drafts')
	return (
		<>
			{needs === 0 ? t('noNeeds') : t('needs', { needs })}
			{(answers > 0 || ready) && (
				<>
					<br />
					{t('missingCount', { missing: answers })}
				</>
			)}
		</>
	)
}
