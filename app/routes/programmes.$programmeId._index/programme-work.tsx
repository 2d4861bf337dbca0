import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Quantity } from '#app/components/record/lines-summary.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ProgrammeDelivery, ProgrammeNeed } from '#app/domain/programmes/programme-work.server.ts'

/** `isNamed` where a heading above says the same as the caption. */
type NeedsTableProps = { needs: readonly ProgrammeNeed[]; isNamed?: boolean }

/** Needs proposed to the programme. */
export function NeedsTable({ needs, isNamed = false }: NeedsTableProps) {
	const t = useTranslations('programmes.needs')
	if (needs.length === 0) return <Empty title={t('none')} />
	return (
		<Table
			caption={t('title')}
			captionHidden={isNamed}
			head={[t('need'), t('state'), t('status'), t('quantity'), t('held'), t('heldUntil')]}
			numeric={[3, 4]}
			rows={needs.map(
				({ id, requestId, title, state, status, quantity, lines, held, heldLines, heldUntil }) => [
					<a key="need" href={`/requests/${requestId}/needs/${id}`}>
						<UserText>{title}</UserText>
					</a>,
					state,
					<StatusTag key="status" kind="need" status={status} />,
					<Quantity key="quantity" quantity={quantity} lines={lines} />,
					held === null ? null : <Quantity key="held" quantity={held} lines={heldLines} />,
					heldUntil && <LocalDate key="heldUntil" value={heldUntil} />,
				],
			)}
		/>
	)
}

type DeliveriesTableProps = { deliveries: readonly ProgrammeDelivery[]; isNamed?: boolean }

/** Deliveries of the programme that the reader may see. */
export function DeliveriesTable({ deliveries, isNamed = false }: DeliveriesTableProps) {
	const t = useTranslations('programmes.deliveries')
	if (deliveries.length === 0) return <Empty title={t('none')} />
	return (
		<Table
			caption={t('title')}
			captionHidden={isNamed}
			head={[t('state'), t('openedOn'), t('status'), t('quantity')]}
			numeric={[3]}
			rows={deliveries.map(({ id, state, openedAt, status, quantity, categories }) => [
				<a key="state" href={`/deliveries/${id}`}>
					{state}
				</a>,
				<LocalDate key="openedOn" value={openedAt} />,
				<StatusTag key="status" kind="delivery" status={status} />,
				<Quantity key="quantity" quantity={quantity} lines={categories} />,
			])}
		/>
	)
}

/** The way to the rows after these, and back to the first. */
export function NextLink({ next }: { next: string | null }) {
	const t = useTranslations('lists.pages')
	const common = useTranslations('common')
	const { pathname, search } = useLocation()
	if (!next && !search) return null
	return (
		<nav aria-label={t('label')}>
			{search && <a href={pathname}>{t('first')}</a>}{' '}
			{next && (
				<a rel="next" href={`?after=${next}`}>
					{common('next')}
				</a>
			)}
		</nav>
	)
}
