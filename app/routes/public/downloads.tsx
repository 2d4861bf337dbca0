import { useTranslations } from 'use-intl/react'
import { HIDDEN } from '#app/components/charts/chart-words.ts'
import { Fold } from '#app/components/ui/fold.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { ReleasedTable, ReleaseTableName } from '#workflows/releases/tables.ts'
import { Embedding } from './embedding.tsx'
import styles from './public.module.css'

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
