import { useFormatter, useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'

import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { TaskList } from '#app/domain/drafts/get-task-list.server.ts'
import styles from './tasks.module.css'

type Need = TaskList['needs'][number]
type NeedsTableProps = { needs: readonly Need[]; address: string }

/** One row for each need: its progress, missing answers, and possible actions. */
export function NeedsTable({ needs, address }: NeedsTableProps) {
	const words = useRowWords()
	const { t, draft, codes } = words
	return (
		<form method="post">
			<Table
				caption={t('caption')}
				captionHidden
				head={[t('name'), t('kind'), draft('tasks.progress'), t('actions')]}
				rows={needs.map((need) => {
					const row = { need, words, page: `${address}/needs/${need.id}` }
					return [
						<Name key="name" {...row} />,
						codes(need.kind),
						<Progress key="progress" {...row} />,
						<Actions key="actions" {...row} last={need.rank === needs.length} address={address} />,
					]
				})}
			/>
		</form>
	)
}

/** Called once: twenty rows with words of their own would take as long as the rest of the page. */
const useRowWords = () => ({
	t: useTranslations('tasks'),
	draft: useTranslations('draft'),
	codes: useTranslations('codes.kinds'),
	overlap: useTranslations('similarNeeds'),
	joint: useTranslations('jointNeeds'),
	format: useFormatter(),
})
type RowProps = { need: Need; words: ReturnType<typeof useRowWords>; page: string }

function Name({
	need: { id, rank, title, kind, similar },
	words: { codes, overlap, format },
	page,
}: RowProps) {
	return (
		<>
			<a id={`need-${id}`} href={`${page}/need`} className={styles.name}>
				{format.number(rank)}. {title ? <UserText>{title}</UserText> : codes(kind)}
			</a>
			{similar > 0 && (
				<div className={styles.advice}>
					<a href={`${page}/need#similar`}>{overlap('count', { count: similar })}</a>
				</div>
			)}
		</>
	)
}

function Progress({ need: { sections }, words: { draft }, page }: RowProps) {
	return sections.map(({ section, state, missing }) => (
		<div key={section}>
			<a href={`${page}/${section}`}>{draft(`sections.${section}`)}</a>
			{' – '}
			{draft(`tasks.states.${state}`, { missing })}
		</div>
	))
}

type ActionsProps = RowProps & { last: boolean; address: string }

function Actions({ need: { id, rank }, words: { t, draft, joint }, page, last, address }: ActionsProps) {
	const button = { value: id, tone: 'quiet' } as const
	const arrow = { ...button, className: `${styles.small} ${styles.arrow}` }
	return (
		<div className={styles.actions}>
			<Button {...arrow} name="up" aria-label={draft('tasks.moveUp', { rank })} disabled={rank === 1}>
				↑
			</Button>
			<Button {...arrow} name="down" aria-label={draft('tasks.moveDown', { rank })} disabled={last}>
				↓
			</Button>
			<Button {...button} className={styles.small} name="copy" aria-label={draft('tasks.copy', { rank })}>
				{t('copy')}
			</Button>
			<LinkButton
				href={`${page}/remove`}
				tone="quiet"
				className={styles.small}
				aria-label={draft('tasks.remove', { rank })}
			>
				{t('remove')}
			</LinkButton>
			<LinkButton
				href={`${address.replace(/\/draft$/, '')}/needs/${id}/joint`}
				tone="quiet"
				className={styles.small}
			>
				{joint('link')}
			</LinkButton>
		</div>
	)
}

/** Moves a need to any position; one form for all, so that twenty needs do not need four hundred options. */
export function MoveForm({ needs }: { needs: TaskList['needs'] }) {
	const t = useTranslations('tasks.place')
	const draft = useTranslations('draft.tasks')
	const codes = useTranslations('codes.kinds')
	const id = useElementId()
	return (
		<form method="post" className={styles.place} aria-labelledby={`${id}title`}>
			<h3 id={`${id}title`}>{t('title')}</h3>
			<div>
				<label className={field.label} htmlFor={`${id}need`}>
					{t('need')}
				</label>
				<select id={`${id}need`} name="need" className={field.select}>
					{needs.map(({ id, rank, kind, title }) => (
						<option key={id} value={id}>
							{draft('need', { rank, title: `\u2068${title || codes(kind)}\u2069` })}
						</option>
					))}
				</select>
			</div>
			<div>
				<label className={field.label} htmlFor={`${id}to`}>
					{t('to')}
				</label>
				<select id={`${id}to`} name="to" className={field.select}>
					{needs.map(({ rank }) => (
						<option key={rank} value={rank}>
							{rank}
						</option>
					))}
				</select>
			</div>
			<Button name="move" value="move" tone="secondary">
				{t('move')}
			</Button>
		</form>
	)
}
