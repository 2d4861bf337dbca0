import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { deliverySorts } from '#app/domain/deliveries/conditions.ts'
import { getDeliveryBoard, listDeliveries } from '#app/domain/deliveries/shown-deliveries.server.ts'
import { filterChoice, filterValue } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { boardStages } from '#workflows/delivery/stage.ts'
import { isStateRole } from '#workflows/roles.ts'
import { kinds } from '#workflows/vocabulary.ts'

import { Board } from './board.tsx'
import { addressOf, type BoardChoice, BoardFilters } from './board-filters.tsx'
import { DeliveryTable } from './delivery-table.tsx'

export const handle = {
	words: [
		'board',
		'timeline.milestones',
		'status.delivery',
		'codes.kinds',
		'codes.equipmentCategories',
		'codes.lineSummary',
		'matching.units',
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const ofState = isStateRole(actor.role)
	const forDonor = actor.role === 'donor'
	const choice: BoardChoice = {
		view: filterChoice(request, 'view', ['table']) ?? 'board',
		kind: filterChoice(request, 'kind', kinds),
		programme: filterValue(request, 'programme'),
		stateIso3: ofState ? undefined : filterValue(request, 'state'),
		stage: filterChoice(request, 'stage', boardStages),
		overdue: !forDonor && filterChoice(request, 'overdue', ['yes']) === 'yes',
		sort: forDonor ? undefined : filterChoice(request, 'sort', deliverySorts),
	}
	const after = filterValue(request, 'after')
	const isTable = choice.view === 'table'
	const [states, table, board] = await Promise.all([
		ofState ? [] : listStates(actor, language),
		isTable ? listDeliveries(actor, { ...choice, after }, language) : null,
		isTable ? null : getDeliveryBoard(actor, choice, language),
	])
	return { choice, states, forDonor, first: !after, table, board }
})

export default function DeliveriesRoute() {
	const t = useTranslations('board')
	const { choice, states, forDonor, first, table, board } = useLoaderData<typeof loader>()
	const other = choice.view === 'table' ? 'board' : 'table'
	const none = table ? table.rows.length === 0 && first : board?.every(({ count }) => count === 0)
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			actions={
				<LinkButton tone="secondary" href={addressOf({ ...choice, view: other })}>
					{t(`as.${other}`)}
				</LinkButton>
			}
		>
			<BoardFilters choice={choice} states={states} forDonor={forDonor} />
			{none && <Nothing filtered={addressOf(choice) !== addressOf({ view: choice.view })} />}
			{!none && board && <Board columns={board} states={states} choice={choice} />}
			{!none && table && <DeliveryTable rows={table.rows} states={states} forDonor={forDonor} />}
			{table && <Pages choice={choice} first={first} next={table.next} />}
		</Page>
	)
}

function Nothing({ filtered }: { filtered: boolean }) {
	const t = useTranslations('board.none')
	return (
		<Empty title={t('title')}>
			<p>{t(filtered ? 'filtered' : 'body')}</p>
		</Empty>
	)
}

function Pages({ choice, first, next }: { choice: BoardChoice; first: boolean; next: string | null }) {
	const t = useTranslations()
	if (first && !next) return null
	return (
		<nav aria-label={t('board.pages')}>
			{!first && (
				<LinkButton tone="quiet" href={addressOf(choice)}>
					{t('board.first')}
				</LinkButton>
			)}
			{next && (
				<LinkButton tone="secondary" href={addressOf(choice, next)}>
					{t('common.next')}
				</LinkButton>
			)}
		</nav>
	)
}
