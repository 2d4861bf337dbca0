import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/panel.tsx'
import { ToldList } from '#app/components/told-list.tsx'
import type { Filing } from '#app/domain/get-filing.server.ts'

type Section = Filing['sections'][number] | Filing['needs'][number]['sections'][number]

/** One section as it was filled in; `of` begins the title where several needs have the same sections. */
export function FiledSection({ section, fields, groups, of = '' }: Section & { of?: string }) {
	const t = useTranslations('draft')
	const empty = useTranslations('request.filing')
	const labelOf = (name: string) => {
		const key = `${section}.${name}` as Parameters<typeof t>[0]
		return t.has(key) ? t(key) : name
	}
	return (
		<Panel title={of + t(`sections.${section}`)}>
			{fields.length + groups.length === 0 && <p>{empty('empty')}</p>}
			<ToldList fields={fields} labelOf={labelOf} />
			{groups.map(({ name, rows }) =>
				rows.map((row, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved after they are drawn
					<section key={`${name}${index}`}>
						<h3>{rows.length > 1 ? `${labelOf(name)} ${index + 1}` : labelOf(name)}</h3>
						<ToldList fields={row} labelOf={labelOf} />
					</section>
				)),
			)}
		</Panel>
	)
}
