import { useTranslations } from 'use-intl/react'
import { isDrawn } from '#app/components/releases/release-picture.ts'
import { tableTitle } from '#app/components/releases/released-names.ts'
import { useElementId } from '#app/components/ui/element-id.ts'
import { useLanguage } from '#app/i18n/provider.tsx'
import { useSay } from '#app/i18n/use-say.ts'
import type { ReleaseTableName } from '#workflows/releases/tables.ts'
import styles from './public.module.css'

type EmbeddingProps = { number: string; table: ReleaseTableName; home: string }

/** The code with which another site shows a table: as a page within its page, or as a picture. */
export function Embedding({ number, table, home }: EmbeddingProps) {
	const t = useTranslations('openData.embed')
	const say = useSay()
	const language = useLanguage()
	const title = tableTitle(say, table, number)
	const headingId = useElementId()
	const address = `${home}/embed/${number}/${table}`
	const page = `${address}?language=${language}`
	const picture = `${address}/${language}.svg`
	return (
		<section id="embed" aria-labelledby={headingId}>
			<h3 id={headingId}>{t('title', { table: title })}</h3>
			<p>{t('lead')}</p>
			<Code
				label={t('page')}
				code={`<iframe src="${page}" title="${escaped(title)}" width="100%" height="600" loading="lazy"></iframe>`}
			/>
			{isDrawn(table) && (
				<Code
					label={t('picture')}
					code={`<img src="${picture}" alt="${escaped(title)}" width="800" loading="lazy">`}
				/>
			)}
			<p>
				<a href={page}>{t('preview')}</a>
			</p>
		</section>
	)
}

function Code({ label, code }: { label: string; code: string }) {
	return (
		<figure className={styles.code}>
			<figcaption>{label}</figcaption>
			<pre dir="ltr">{code}</pre>
		</figure>
	)
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
