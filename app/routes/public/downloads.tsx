import { useTranslations } from 'use-intl/react'
import { HIDDEN } from '#app/components/charts/chart-words.ts'
import { isDrawn } from '#app/components/releases/release-picture.ts'
import { tableTitle } from '#app/components/releases/released-names.ts'
import { useElementId } from '#app/components/ui/element-id.ts'
import { Fold } from '#app/components/ui/fold.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { useLanguage } from '#app/i18n/provider.tsx'
import { useSay } from '#app/i18n/use-say.ts'
import type { ReleasedTable, ReleaseTableName } from '#workflows/releases/tables.ts'
import styles from './public.module.css'

type EmbeddingProps = { number: string; table: ReleaseTableName; home: string }

/** The code with which another site shows a table: as a page within its page, or as a picture. */
function Embedding({ number, table, home }: EmbeddingProps) {
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

type DownloadsProps = {
	number: string
	tables: readonly ReleasedTable[]
	/** Checksum of the dataset that they were made from. */
	sha256: string
	licence: string | null
	/** The table whose embedding code was asked for, and the address of this site. */
	embed: { table: ReleaseTableName; home: string } | null
}

/** Every table as files, the catalogue of all files, and the code to embed a table: folded until a code is asked for. */
export function Downloads({ number, tables, sha256, licence, embed }: DownloadsProps) {
	const t = useTranslations('openData.downloads')
	const releases = useTranslations('releases')
	const file = (table: ReleaseTableName, ending: string, label: string) => (
		<a
			key={ending}
			href={`/open/${number}/${table}.${ending}`}
			aria-label={`${label}: ${releases(`tables.${table}`)}`}
		>
			{label}
		</a>
	)
	return (
		<Fold title={t('title')} id="downloads" isAside isOpen={embed !== null}>
			<p>{t('lead', { sign: HIDDEN })}</p>
			<Table
				caption={t('title')}
				captionHidden
				head={[releases('audit.table'), 'CSV', t('description'), 'XLSX', t('embed')]}
				rows={tables.map(({ table }) => [
					releases(`tables.${table}`),
					file(table, 'csv', 'CSV'),
					file(table, 'csv-metadata.json', 'JSON'),
					file(table, 'xlsx', 'XLSX'),
					<a
						key="embed"
						href={`?embed=${table}#embed`}
						aria-label={`${t('embed')}: ${releases(`tables.${table}`)}`}
					>
						{t('embed')}
					</a>,
				])}
			/>
			<p>
				<a href="/open/catalog.jsonld">{t('catalogue')}</a>
			</p>
			<p className={styles.checksum}>
				{t('checksum')}: <code dir="ltr">{sha256}</code> <a href="/verify">{t('verify')}</a>
			</p>
			{licence && (
				<p>
					{t('licence')}: <a href={licence}>{licence}</a>
				</p>
			)}
			{embed && <Embedding number={number} {...embed} />}
		</Fold>
	)
}
