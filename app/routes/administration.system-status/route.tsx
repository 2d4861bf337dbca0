import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { type Check, getSystemStatus } from '#app/domain/administration/get-system-status.server.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['operations.health'] as const }

export const loader = signedInLoader(async ({ actor }) => getSystemStatus(actor))

const shownVersions = ['product', 'node', 'postgres'] as const

export default function SystemStatusRoute() {
	const t = useTranslations('operations.health')
	const { checks, versions } = useLoaderData<typeof loader>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<Table
				caption={t('title')}
				captionHidden
				head={[t('check'), t('state'), t('detail')]}
				rows={checks.map((check) => [
					t(`checks.${check.name}.title`),
					check.ok ? t(check.absent ? 'absent' : 'good') : <strong key="state">{t('bad')}</strong>,
					<Detail key="detail" {...check} />,
				])}
			/>
			<Panel title={t('versions.title')}>
				<FactList
					items={shownVersions.map((name) => ({
						label: t(`versions.${name}`),
						value: <bdi>{versions[name]}</bdi>,
					}))}
				/>
			</Panel>
		</Page>
	)
}

function Detail({ name, ok, at, count, most, records = [] }: Check) {
	const t = useTranslations('operations.health')
	return (
		<>
			{at && <LocalDate value={at} withTime={name !== 'seal'} />}
			{count !== undefined && !at && <CappedCount count={count} most={most} />}
			{!ok && <p>{t(`checks.${name}.todo`)}</p>}
			{records.length > 0 && (
				<ul>
					{records.map(({ subject, reason }) => (
						<li key={subject}>
							<bdi>{subject}</bdi>: <bdi>{reason}</bdi>
						</li>
					))}
				</ul>
			)}
		</>
	)
}
