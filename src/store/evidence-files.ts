import type { Register } from '../domain/incidents/types';
import { DifferentBytes, StoreUnavailable } from '../domain/ports';
import type { EvidenceFile, EvidenceStore, PieceHasher } from '../domain/ports';
import type { GraphClient } from './graph-client';
import { bytesAt, startUpload } from './graph/file-bytes';
import type { FetchBytes } from './graph/file-bytes';
import { isGone } from './list-items';
import { INCIDENT_EVIDENCE, STAFF_CONCERN_EVIDENCE } from './lists/evidence';
import { siteId } from './sites';

const LIBRARIES = { incidents: INCIDENT_EVIDENCE, staffConcerns: STAFF_CONCERN_EVIDENCE } as const;
/** Nobody's answer waits for evidence. */
const CALL = { lane: 'interactive' } as const;

interface DriveItem {
  id: string;
  size: number;
  '@microsoft.graph.downloadUrl'?: string;
}

export interface EvidenceFilesOptions {
  graph: GraphClient;
  register: Register;
  /** Site of this register, `host:/sites/name`. */
  site: string;
  hasher: PieceHasher;
  /** For uploads and downloads under way, whose addresses are secrets of their own and take no token. */
  fetchBytes?: FetchBytes;
}

/** Originals in a document library (Graph documentation, "Upload large files with an upload session"). */
export function graphEvidenceStore(options: EvidenceFilesOptions): EvidenceStore {
  return new GraphEvidenceStore(options);
}

class GraphEvidenceStore implements EvidenceStore {
  private found?: Promise<string>;

  constructor(private readonly options: EvidenceFilesOptions) {}

  async keep(
    file: EvidenceFile,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ fileId: string; sha256: string; size: number }> {
    const { graph, fetchBytes = fetch } = this.options;
    const drive = await this.drive();
    const item = { '@microsoft.graph.conflictBehavior': 'fail', name: file.name };
    const path = `/drives/${drive}/root:/${file.name}:/createUploadSession`;
    const session = await graph.post<{ uploadUrl: string }>(path, { item }, CALL);
    const upload = startUpload(session.uploadUrl, file.size, fetchBytes);
    const hash = this.options.hasher.pieces();
    try {
      for await (const piece of bytes) {
        hash.add(piece);
        await upload.add(piece);
      }
      // The last part is still here: nothing has been kept until it is sent.
      if (upload.received !== file.size || hash.digest() !== file.sha256) throw new DifferentBytes();
      const made = await upload.finish<DriveItem>();
      if (made === 'nameTaken') return await this.alreadyThere(drive, file);
      await this.describe(drive, made.id, file);
      return { fileId: made.id, sha256: file.sha256, size: file.size };
    } catch (error) {
      await upload.cancel();
      throw error;
    }
  }

  async read(fileId: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const { graph, fetchBytes = fetch } = this.options;
    try {
      const path = `/drives/${await this.drive()}/items/${encodeURIComponent(fileId)}`;
      const item = await graph.get<DriveItem>(path, CALL);
      return await bytesAt(item['@microsoft.graph.downloadUrl'] ?? '', fetchBytes);
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  /** An earlier try kept it and was cut off: what it kept is what counts. */
  private async alreadyThere(
    drive: string,
    file: EvidenceFile,
  ): Promise<{ fileId: string; sha256: string; size: number }> {
    const item = await this.options.graph.get<DriveItem>(`/drives/${drive}/root:/${file.name}`, CALL);
    const bytes = await this.read(item.id);
    if (bytes === undefined) throw new StoreUnavailable('A file was there and is gone.');
    const hash = this.options.hasher.pieces();
    for await (const piece of bytes) hash.add(piece);
    await this.describe(drive, item.id, file);
    return { fileId: item.id, sha256: hash.digest(), size: item.size };
  }

  /** For people who look at the library; Lantern itself goes by the incident. */
  private async describe(drive: string, fileId: string, { facts, sha256 }: EvidenceFile): Promise<void> {
    const fields = {
      ReportKey: facts.reportKey,
      FileHash: sha256,
      Fidelity: facts.fidelity,
      AddedById: facts.addedBy,
      AddedAt: facts.addedAt,
    };
    await this.options.graph.patch(`/drives/${drive}/items/${encodeURIComponent(fileId)}/listItem/fields`, fields, CALL);
  }

  /** Id of the library's drive; asked once, again after a failure. Throws NotSetUp when nobody made the library. */
  private drive(): Promise<string> {
    this.found ??= this.findDrive().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  private async findDrive(): Promise<string> {
    const { graph, site, register } = this.options;
    const id = await siteId(graph, site)(CALL.lane);
    return (await graph.get<{ id: string }>(`/sites/${id}/lists/${LIBRARIES[register].name}/drive`, CALL)).id;
  }
}
