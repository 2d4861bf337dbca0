import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { ListFilters } from '#app/components/list/list-filters.tsx'
import { IgnoredNote, ListSummary } from '#app/components/list/list-summary.tsx'
import { NextDay } from '#app/components/record/days-left.tsx'
import { useDeliveryFilters } from '#app/components/record/use-delivery-filters.ts'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { type BoardColumn, getDeliveryBoard } from '#app/domain/deliveries/list-deliveries.server.ts'
import type { ShownDelivery } from '#app/domain/deliveries/shown-deliveries.server.ts'
import { type ListAddress, listQuery } from '#app/forms/lists/list-address.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { isStateRole } from '#workflows/roles.ts'
import styles from './board.module.css'

export const handle = {
	words: ['board', 'lists', 'timeline.due', 'status.delivery', 'codes.kinds', 'codes.listKinds'] as const,
}

const path = '/deliveries/board'

export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const [board, states] = await Promise.all([
		getDeliveryBoard(actor, new URL(request.url).searchParams, language),
		isStateRole(actor.role) ? [] : listStates(actor, language),
	])
	return { ...board, states, role: actor.role }
})

/** The deliveries by stage: the same filters as their list. */
export default function DeliveryBoardRoute() {
	const t = useTranslations('board')
	const { address, columns, states, role } = useLoaderData<typeof loader>()
	const filters = useDeliveryFilters({ address, counts: null, role, states })
	const isEmpty = columns.every(({ count }) => count === 0)
	const isFiltered = Object.keys(address.filters).length > 0
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/deliveries', label: t('title') }]}
			actions={
				<LinkButton tone="secondary" href={`/deliveries${listQuery(address)}`}>
					{t('as.table')}
				</LinkButton>
			}
		>
			<ListFilters filters={filters} address={address} />
			<IgnoredNote names={address.ignored} />
			<ListSummary filters={filters} address={address} path={path}>
				{null}
			</ListSummary>
			{isEmpty ? (
				<Empty title={t('none.title')}>
					<p>{t(isFiltered ? 'none.filtered' : 'none.body')}</p>
				</Empty>
			) : (
				<Board columns={columns} states={states} address={address} />
			)}
		</Page>
	)
}

type States = readonly { iso3: string; name: string }[]
type BoardProps = { columns: readonly BoardColumn[]; states: States; address: ListAddress }

/** The deliveries by stage; in each column those due first. */
export function Board({ columns, states, address }: BoardProps) {
	return (
		<div className={styles.board}>
			{columns.map((column) => (
				<Column key={column.stage} column={column} states={states} address={address} />
			))}
		</div>
	)
}

function Column({
	column: { stage, count, more, cards },
	states,
	address,
}: Omit<BoardProps, 'columns'> & { column: BoardColumn }) {
	const t = useTranslations('board')
	return (
		<section className={styles.column} aria-labelledby={`stage-${stage}`}>
			<h2 id={`stage-${stage}`} className={styles.stage}>
				{t(`stages.${stage}`)}{' '}
				<span className={styles.count}>{t(more ? 'moreThan' : 'count', { count })}</span>
			</h2>
			{cards.length === 0 && <p className={styles.none}>{t('noneHere')}</p>}
			<ul className={styles.cards}>
				{cards.map((card) => (
					<Card key={card.id} card={card} states={states} />
				))}
			</ul>
			{(more || count > cards.length) && (
				<p className={styles.all}>
					<a href={`/deliveries${listQuery(address, { filters: { ...address.filters, stage: [stage] } })}`}>
						{t('all', { stage: t(`stages.${stage}`) })}
					</a>
				</p>
			)}
		</section>
	)
}

function Card({ card, states }: { card: ShownDelivery; states: States }) {
	const codes = useTranslations('codes.kinds')
	const state = states.find(({ iso3 }) => iso3 === card.stateIso3)?.name
	return (
		<li className={styles.card}>
			<p className={styles.name}>
				<CardLink {...card} />
			</p>
			<p>
				{codes(card.kind)}
				{state && ` · ${state}`}
				{card.programme && (
					<>
						{' · '}
						<bdi>{card.programme.code}</bdi>
					</>
				)}
			</p>
			<p>
				<StatusTag kind="delivery" status={card.status} />
			</p>
			{card.next && (
				<p>
					<NextDay next={card.next} />
				</p>
			)}
		</li>
	)
}

/** The name of a delivery: the need it helps, or for a donor its programme. */
function CardLink({ id, about, programme }: ShownDelivery) {
	return (
		<a href={`/deliveries/${id}`}>
			{about ? (
				<>
					<bdi>{about.reference}</bdi> · {about.number}. <UserText>{about.title}</UserText>
				</>
			) : (
				<bdi>{programme?.title ?? programme?.code}</bdi>
			)}
		</a>
	)
}
