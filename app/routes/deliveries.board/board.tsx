import { useTranslations } from 'use-intl/react'
import { NextDay } from '#app/components/record/next-day.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { BoardColumn } from '#app/domain/deliveries/delivery-board.server.ts'
import type { ShownDelivery } from '#app/domain/deliveries/shown-deliveries.server.ts'
import { type ListAddress, listQuery } from '#app/forms/lists/list-address.ts'
import styles from './board.module.css'

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
