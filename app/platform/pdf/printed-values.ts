/** A moment as it is printed, the same in every language. */
export const utc = (moment: Date) => `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`

/** A checksum in two lines of four groups of eight, to be compared by eye. */
export const inGroups = (hash: string) =>
	(hash.match(/.{32}/g) ?? []).map((line) => line.match(/.{8}/g)?.join(' ')).join('\n')
