import yauzl from 'yauzl'

/** The parts of an archive as texts. */
export function partsOf(file: Buffer): Promise<{ name: string; content: string }[]> {
	const parts: { name: string; content: string }[] = []
	return new Promise((resolve, reject) => {
		yauzl.fromBuffer(file, { lazyEntries: true }, (error, archive) => {
			if (error) return reject(error)
			archive.on('entry', (entry: yauzl.Entry) => {
				archive.openReadStream(entry, async (failed, stream) => {
					if (failed) return reject(failed)
					const chunks: Buffer[] = []
					for await (const chunk of stream) chunks.push(chunk as Buffer)
					parts.push({ name: entry.fileName, content: Buffer.concat(chunks).toString('utf8') })
					archive.readEntry()
				})
			})
			archive.on('end', () => resolve(parts))
			archive.readEntry()
		})
	})
}
