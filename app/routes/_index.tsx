import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { env } from '#app/platform/env.server.ts'
import styles from './_index.module.css'

export const handle = { words: ['public'] as const }

export const loader = () => ({ isSample: env.SAMPLE_WORLD })

const readers = ['states', 'officers', 'donors'] as const
const steps = ['prepare', 'endorse', 'review', 'match', 'deliver'] as const

export default function StartRoute() {
	const t = useTranslations('public')
	const { isSample } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={
				<>
					<p>{t('lead')}</p>
					{isSample && <p>{t('fictitious')}</p>}
				</>
			}
		>
			<div className={styles.enter}>
				<LinkButton href="/sign-in">{t('signIn')}</LinkButton>
				<p>{t('byInvitation')}</p>
			</div>
			<Panel title={t('way.title')}>
				<ol className={styles.way}>
					{steps.map((step) => (
						<li key={step}>
							<h3>{t(`way.${step}.title`)}</h3>
							<p>{t(`way.${step}.body`)}</p>
						</li>
					))}
				</ol>
			</Panel>
			<Panel title={t('who.title')}>
				<div className={styles.readers}>
					{readers.map((reader) => (
						<div key={reader}>
							<h3>{t(`who.${reader}.title`)}</h3>
							<p>{t(`who.${reader}.body`)}</p>
						</div>
					))}
				</div>
			</Panel>
			<div className={styles.readers}>
				<Panel title={t('voluntary.title')}>
					<p>{t('voluntary.body')}</p>
				</Panel>
				<Panel title={t('languages.title')}>
					<p>{t('languages.body')}</p>
					<p>{t('noScript')}</p>
				</Panel>
			</div>
		</Page>
	)
}
