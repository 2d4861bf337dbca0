import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { tilesFor } from '#app/domain/administration/tiles-for.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import styles from './tiles.module.css'

export const handle = { words: ['operations.index', 'operations.tiles'] as const }

export const loader = signedInLoader(async ({ actor }) => ({ tiles: tilesFor(actor) }))

export default function AdministrationRoute() {
	const t = useTranslations('operations')
	const { tiles } = useLoaderData<typeof loader>()
	return (
		<Page title={t('index.title')} lead={<p>{t('index.lead')}</p>}>
			<ul className={styles.tiles}>
				{tiles.map(({ name, href }) => (
					<li key={name}>
						<h2>
							<a href={href}>{t(`tiles.${name}.title`)}</a>
						</h2>
						<p>{t(`tiles.${name}.what`)}</p>
					</li>
				))}
			</ul>
		</Page>
	)
}
