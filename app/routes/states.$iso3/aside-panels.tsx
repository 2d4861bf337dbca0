import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { StateRecord } from '#app/domain/states/get-state-record.server.ts'
import { dueKey } from '#workflows/delivery/milestones.ts'

/** The next planned or due day of each delivery that runs. */
export function DatesPanel({ dates }: Pick<StateRecord, 'dates'>) {
	const t = useTranslations('stateRecord.dates')
	const milestones = useTranslations('timeline')
	return (
		<Panel title={t('title')} id="dates">
			{dates.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<ul>
					{dates.map(({ id, on, what, overdue }) => (
						<li key={id}>
							<a href={`/deliveries/${id}`}>
								{t.rich('row', {
									day: () => <LocalDate value={on} />,
									what: milestones(dueKey({ what, on })),
								})}
							</a>
							{overdue && <strong> ({t('late')})</strong>}
						</li>
					))}
				</ul>
			)}
		</Panel>
	)
}

/** The posts of the State with their holders, for those who may read them. */
export function PeoplePanel({ people }: Pick<StateRecord, 'people'>) {
	const t = useTranslations('stateRecord.people')
	const roles = useTranslations('common.roles')
	if (!people) return null
	return (
		<Fold title={t('title')} id="people">
			{people.posts.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<FactList
					items={[...new Set(people.posts.map(({ role }) => role))].map((role) => ({
						label: roles(role),
						value: people.posts
							.filter((post) => post.role === role)
							.map((post) => <Holder key={post.id} post={post} />),
					}))}
				/>
			)}
			{people.hasMore && (
				<p>
					<a href="/posts">{t('all')}</a>
				</p>
			)}
		</Fold>
	)
}

type Post = NonNullable<StateRecord['people']>['posts'][number]

function Holder({ post: { id, holder, title, authority, deputies } }: { post: Post }) {
	const t = useTranslations('stateRecord.people')
	return (
		<div>
			<a href={`/posts/${id}`}>
				<bdi>{holder ?? t('vacant')}</bdi>
			</a>
			{[title, authority].filter(Boolean).map((text) => (
				<div key={text}>
					<small>
						<bdi>{text}</bdi>
					</small>
				</div>
			))}
			{deputies.map(({ name, until }) => (
				<div key={name}>
					{t.rich('deputy', {
						day: () => <LocalDate value={until} />,
						name: () => <bdi>{name}</bdi>,
					})}
				</div>
			))}
		</div>
	)
}

/** The latest notes verbales; a link only for those who keep them. */
export function NotesPanel({ notes: found }: Pick<StateRecord, 'notes'>) {
	const t = useTranslations('stateRecord.notes')
	if (!found) return null
	return (
		<Fold title={t('title')} id="notes">
			{found.notes.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('number'), t('dated'), t('received')]}
					rows={found.notes.map(({ id, number, dated, receivedOn }) => [
						found.isOpen ? (
							<a key="note" href={`/notes-verbales/${id}`}>
								<bdi>{number}</bdi>
							</a>
						) : (
							<bdi key="note">{number}</bdi>
						),
						<LocalDate key="dated" value={dated} />,
						<LocalDate key="received" value={receivedOn} />,
					])}
				/>
			)}
		</Fold>
	)
}
