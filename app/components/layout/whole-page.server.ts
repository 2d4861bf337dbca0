import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { type TitleHolder, titlePlace } from './page.tsx'

/**
 * Renders a document at once, with its title in the place that the head keeps for it: the head is written before the
 * title is known. No part of a page waits, so streaming would only cost time; it would also break characters where a
 * part ends (facebook/react#24985).
 */
export const wholePage = (document: ReactElement, title: TitleHolder): string =>
	`<!DOCTYPE html>${renderToString(document).replace(titlePlace, () => beforeSiteName(title))}`

const beforeSiteName = ({ current }: TitleHolder) => (current ? `${escapeHtml(current)} - ` : '')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
