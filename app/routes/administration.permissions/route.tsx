import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { listPermissions } from '#app/domain/administration/list-permissions.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { PermissionTable } from './permission-table.tsx'
import { VisibilityPanels } from './visibility-panels.tsx'

export const handle = {
	words: ['permissions', 'status', 'events', 'visibility', 'codes.classifications'] as const,
	scripts: false,
}

export const loader = signedInLoader(async ({ actor }) => ({ charts: listPermissions(actor) }))

export default function PermissionsRoute() {
	const t = useTranslations('permissions')
	const sight = useTranslations('visibility.table')
	const { charts } = useLoaderData<typeof loader>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<nav aria-label={t('contents')}>
				<ul>
					<li>
						<a href="#visibility">{sight('title')}</a>
					</li>
					{charts.map(({ chart }) => (
						<li key={chart}>
							<a href={`#${chart}`}>{t(`chart.${chart}`)}</a>
						</li>
					))}
				</ul>
			</nav>
			<VisibilityPanels />
			{charts.map(({ chart, rows }) => (
				<Panel key={chart} id={chart} title={t(`chart.${chart}`)}>
					<PermissionTable chart={chart} rows={rows} />
				</Panel>
			))}
		</Page>
	)
}
