import { useTranslations } from 'use-intl/react'
import { StatusTag } from '#app/components/ui/status-tag.tsx'

import type { BoardColumn, ShownDelivery } from '#app/domain/deliveries/shown-deliveries.server.ts'
import styles from './board.module.css'
import { addressOf, type BoardChoice } from './board-filters.tsx'
import { DeliveryLink, NextDay } from './delivery-table.tsx'

type States = readonly { iso3: string; name: string }[]
type BoardProps = { columns: readonly BoardColumn[]; states: States; choice: BoardChoice }

/** The deliveries by stage; in each column those due first. */
export function Board({ columns, states, choice }: BoardProps) {
	return (
		<div className={styles.board}>
			{columns.map((column) => (
				<Column key={column.stage} column={column} states={states} choice={choice} />
			))}
		</div>
	)
}

function Column({
	column: { stage, count, more, cards },
	states,
	choice,
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
					<a href={addressOf({ ...choice, view: 'table', stage })}>
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
				<DeliveryLink row={card} />
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
