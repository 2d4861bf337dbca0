import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import styles from './enrol.module.css'

type PendingKey = {
	uri: string
	issuer: string
	accountName: string
	/** In groups of four. */
	key: string
	picture: { size: number; path: string }
}

/** The key of a factor being set up: as a picture, as a link for this device, and as text. */
export function KeyPanel({ pending }: { pending: PendingKey }) {
	const t = useTranslations('secondFactor.enrol')
	const { size, path } = pending.picture
	return (
		<Panel title={t('scan')}>
			<svg
				className={styles.picture}
				role="img"
				aria-label={t('picture')}
				viewBox={`0 0 ${size} ${size}`}
				shapeRendering="crispEdges"
			>
				<rect width={size} height={size} fill="#fff" />
				<path d={path} fill="#000" />
			</svg>
			<p>
				<a href={pending.uri}>{t('open')}</a>
			</p>
			<p>{t('orType')}</p>
			<FactList
				items={[
					{ label: t('issuer'), value: <bdi dir="ltr">{pending.issuer}</bdi> },
					{ label: t('accountName'), value: <bdi dir="ltr">{pending.accountName}</bdi> },
					{
						label: t('key'),
						value: (
							<code dir="ltr" className={styles.key}>
								{pending.key}
							</code>
						),
					},
					{ label: t('kind'), value: t('kindValue') },
				]}
			/>
			<p>{t('within')}</p>
		</Panel>
	)
}
