import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { getWorkload } from '#app/domain/workload/get-workload.server.ts'
import { listOrder, readListAddress } from '#app/forms/lists/list-address.ts'
import { sortedRows, workloadList } from '#app/forms/lists/short-lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { may } from '#workflows/abilities.ts'
import { WorkloadTable } from './workload-table.tsx'

export const handle = { words: ['workload.page', 'status.request', 'codes.regions', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const { lines, ...workload } = await getWorkload(actor)
	const address = readListAddress(workloadList, new URL(request.url).searchParams)
	const sorted = sortedRows(
		lines,
		listOrder(workloadList, address),
		{
			officer: ({ name }) => name,
			open: ({ open }) => open,
			waiting: ({ waiting }) => waiting,
			overdue: ({ overdue }) => overdue,
			oldest: ({ oldest }) => oldest?.submittedAt ?? null,
		},
		languageOf(request, actor.language),
	)
	return { ...workload, lines: sorted, address, role: actor.role }
})

export default function WorkloadRoute() {
	const t = useTranslations('workload.page')
	const { lines, unassigned, most, role, address } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={<p>{t(may({ role }, 'workOnOwnCases') ? 'leadOwn' : 'lead')}</p>}
			actions={
				may({ role }, 'handOverProgrammes') && (
					<LinkButton tone="secondary" href="/workload/transfer">
						{t('handOverManager')}
					</LinkButton>
				)
			}
		>
			{unassigned !== null && <Unassigned count={unassigned} most={most} />}
			{lines.length === 0 ? (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<>
					<WorkloadTable
						lines={lines}
						address={address}
						most={most}
						handsOver={may({ role }, 'takeInRequests')}
					/>
					<p>{t('overdueNote')}</p>
				</>
			)}
		</Page>
	)
}

function Unassigned({ count, most }: { count: number; most: number }) {
	const t = useTranslations('workload.page')
	return (
		<p>
			{count > most ? t('unassignedMany', { count: most }) : t('unassigned', { count })}{' '}
			{count > 0 && <a href="/requests?status=submitted">{t('toUnassigned')}</a>}
		</p>
	)
}
