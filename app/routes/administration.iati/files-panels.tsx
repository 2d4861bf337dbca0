import { useFormatter, useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { IatiView } from '#app/domain/iati/builds/get-iati.server.ts'
import { BUILD_DAYS, type IatiFileName, iatiFiles } from '#workflows/iati/build.ts'

type OnPage<Row> = { [Name in keyof Row]: Row[Name] extends Date ? Date | string : Row[Name] }
type File = OnPage<IatiView['files'][number]>
type Build = Omit<IatiView['builds'][number], 'orderedAt' | 'endedAt'> & { orderedAt: Date | string }

type FilesPanelProps = {
	files: readonly File[]
	publisher: { settings: { isOn: boolean } } | null
	isPreview: boolean
	/** The address of the installation. */
	site: string
}

/** The last valid files, with the addresses under which everyone reads them. */
export function FilesPanel({ files, publisher, isPreview, site }: FilesPanelProps) {
	const t = useTranslations('iati.files')
	const nameOf = (name: string) => t(`names.${name as IatiFileName}`) // the table holds no others
	const isOpen = (file: File) => publisher?.settings.isOn && !isPreview && !file.isPreview
	return (
		<Panel title={t('title')} id="files">
			{files.length === 0 ? (
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('file'), t('address'), t('built'), t('size'), t('checksum')]}
					numeric={[3]}
					rows={files.map((file) => [
						<a
							key="file"
							href={`/administration/iati/${file.name}.xml`}
							aria-label={t('download', { file: nameOf(file.name) })}
						>
							{nameOf(file.name)}
						</a>,
						isOpen(file) ? (
							<a key="address" href={`/iati/${file.name}.xml`} dir="ltr">
								{`${site}/iati/${file.name}.xml`}
							</a>
						) : (
							t('notPublic')
						),
						<LocalDate key="built" value={file.builtAt} withTime />,
						file.size === null ? t('unread') : t('bytes', { kilobytes: Math.ceil(file.size / 1000) }),
						file.sha256 && (
							<code key="checksum" dir="ltr" title={file.sha256}>
								{file.sha256.slice(0, 16)}
							</code>
						),
					])}
				/>
			)}
		</Panel>
	)
}

/** The newest builds, and what the schemas refused of them. */
export function BuildsPanel({ builds }: { builds: readonly Build[] }) {
	const t = useTranslations('iati.builds')
	const format = useFormatter()
	return (
		<Panel title={t('title')} id="builds">
			{builds.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<>
					<p>{t('lead', { days: BUILD_DAYS })}</p>
					<Table
						caption={t('title')}
						captionHidden
						head={[t('on'), t('by'), t('status'), t('activities'), t('leftOut'), t('messages')]}
						numeric={[3, 4]}
						rows={builds.map(({ orderedAt, orderedBy, status, activities, leftOut, errors }) => [
							<LocalDate key="on" value={orderedAt} withTime />,
							<bdi key="by">{orderedBy ?? t('schedule')}</bdi>,
							t(`statuses.${status}`),
							format.number(activities),
							format.number(leftOut),
							<Messages key="messages" errors={errors} />,
						])}
					/>
				</>
			)}
		</Panel>
	)
}

/** The messages of the schemas, which exist in English alone. */
function Messages({ errors }: Pick<Build, 'errors'>) {
	const found = iatiFiles.flatMap((name) => (errors[name] ?? []).map((text) => `${name}.xml:${text}`))
	if (found.length === 0) return null
	return (
		<ul dir="ltr" lang="en">
			{found.map((text) => (
				<li key={text}>{text}</li>
			))}
		</ul>
	)
}
