// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 批次中待确认移出的记录
 */
export interface ListEntryBatchGone {
  /**
   * 待确认移出的记录
   */
  items: GoneEntry[]
  /**
   * 下一页游标
   */
  next: string | null
}
/**
 * 文件中已没有的记录：平台上仍然有效，确认移出以前予以保留
 */
export interface GoneEntry {
  /**
   * 记录编号
   */
  id: string
  /**
   * 名称或姓名
   */
  name: string
  /**
   * 决定文书号
   */
  docNo: string
  /**
   * 列入日期
   */
  listedOn: string
  /**
   * 有效期截止日
   */
  validTo: string | null
}
